-- The number of ways to put n queens on a board so that none attacks another: recursion that backtracks.
local n = tonumber(arg[1] or 12)

local function place(row, n, columns, up, down)
  if row == n then return 1 end
  local ways = 0
  for c = 0, n - 1 do
    if not columns[c] and not up[row + c] and not down[row - c + n - 1] then
      columns[c], up[row + c], down[row - c + n - 1] = true, true, true
      ways = ways + place(row + 1, n, columns, up, down)
      columns[c], up[row + c], down[row - c + n - 1] = false, false, false
    end
  end
  return ways
end
local columns, up, down = {}, {}, {}
for i = 0, n - 1 do columns[i] = false end
for i = 0, 2 * n - 1 do up[i], down[i] = false, false end
print(string.format("%d", place(0, n, columns, up, down)))
