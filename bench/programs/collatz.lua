-- The longest Collatz chain below n. One source for LuaJIT and Lua 5.4: m / 2 is a float there, and exact.
local n = tonumber(arg[1] or 1500000)

local function run(n)
  local best, best_at = 0, 0
  for i = 1, n - 1 do
    local m, steps = i, 0
    while m ~= 1 do
      if m % 2 == 0 then m = m / 2 else m = 3 * m + 1 end
      steps = steps + 1
    end
    if steps > best then best, best_at = steps, i end
  end
  print(string.format("%d\n%d", best_at, best))
end
run(n)
