-- Finds the centres of n points in the plane that lie in heaps: k-means, points and centres as tables with x and y.
local n = tonumber(arg[1] or 30000)

local x = 12345
local function random()
  x = x * 16807 % 2147483647
  return x / 2147483647.0
end

local heaps = { { x = 1.0, y = 1.0 }, { x = 8.0, y = 2.0 }, { x = 4.0, y = 7.0 }, { x = 9.0, y = 9.0 }, { x = 0.5, y = 9.5 } }
local points = {}
for i = 1, n do
  local heap = heaps[(i - 1) % #heaps + 1]
  local px = heap.x + random()
  px = px + random() - 1.0
  local py = heap.y + random()
  py = py + random() - 1.0
  points[i] = { x = px, y = py, group = -1 }
end

local function distance2(a, b)
  local dx, dy = a.x - b.x, a.y - b.y
  return dx * dx + dy * dy
end
local function nearest(point, centres)
  local best, least = 0, math.huge
  for k = 1, #centres do
    local d = distance2(point, centres[k])
    if d < least then best, least = k, d end
  end
  return best
end

local centres = {}
for k = 1, 5 do centres[k] = { x = points[(k - 1) * 5 + 1].x, y = points[(k - 1) * 5 + 1].y } end
local rounds, changed = 0, 1
while changed > 0 and rounds < 50 do
  changed = 0
  local sums = {}
  for k = 1, #centres do sums[k] = { x = 0.0, y = 0.0, count = 0 } end
  for i = 1, n do
    local point = points[i]
    local group = nearest(point, centres)
    if group ~= point.group then
      point.group = group
      changed = changed + 1
    end
    local sum = sums[group]
    sum.x = sum.x + point.x
    sum.y = sum.y + point.y
    sum.count = sum.count + 1
  end
  for k = 1, #centres do
    if sums[k].count > 0 then centres[k] = { x = sums[k].x / sums[k].count, y = sums[k].y / sums[k].count } end
  end
  rounds = rounds + 1
end
print(string.format("%d rounds", rounds))
for k = 1, #centres do print(string.format("(%.6f, %.6f)", centres[k].x, centres[k].y)) end
