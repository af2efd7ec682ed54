-- Nested loops with a product and a mask. One source for LuaJIT and Lua 5.4: `% 8` stands for `& 7`.
local n = tonumber(arg[1] or 25000)

local function run(n)
  local s = 0
  for i = 0, n - 1 do
    for j = 0, n - 1 do s = s + (i * j) % 8 end
  end
  return s
end
print(string.format("%d", run(n)))
