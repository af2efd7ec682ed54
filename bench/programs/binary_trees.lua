-- Complete binary trees of tables, made and walked: allocation, and what collects it. Depth n.
local n = tonumber(arg[1] or 16)

local function make(depth)
  if depth == 0 then return { false, false } end
  return { make(depth - 1), make(depth - 1) }
end
local function count(tree)
  if not tree[1] then return 1 end
  return 1 + count(tree[1]) + count(tree[2])
end
local long_lived = make(n)
for depth = 4, n, 4 do
  local rounds, nodes = 2 ^ (n - depth + 4), 0
  for _ = 1, rounds do nodes = nodes + count(make(depth)) end
  print(string.format("%d trees of depth %d: %d", rounds, depth, nodes))
end
print(string.format("%d", count(long_lived)))
