-- A loop whose branch goes either way half of the time, at random. Where there is no ~, LuaJIT's bit.bxor does the same.
local n = tonumber(arg[1] or 30000000)

local xor = bit and bit.bxor or load("return function(a, b) return a ~ b end")()
local function run(n)
  local x, a, b = 1, 0, 0
  for _ = 1, n do
    x = x * 16807 % 2147483647
    if x < 1073741824 then a = a + x % 256 else b = xor(b, x) end
  end
  print(string.format("%d\n%d", a, b))
end
run(n)
