-- Balls over a floor, with light, shadow and reflection: vectors are tables of three numbers, made anew by each operation.
local n = tonumber(arg[1] or 300)

local sqrt, max, INF = math.sqrt, math.max, math.huge
local function add(a, b) return { a[1] + b[1], a[2] + b[2], a[3] + b[3] } end
local function sub(a, b) return { a[1] - b[1], a[2] - b[2], a[3] - b[3] } end
local function scale(a, k) return { a[1] * k, a[2] * k, a[3] * k } end
local function dot(a, b) return a[1] * b[1] + a[2] * b[2] + a[3] * b[3] end
local function unit(a) return scale(a, 1.0 / sqrt(dot(a, a))) end

-- centre, radius, colour, how much it reflects
local spheres = {
  { { 0.0, -1000.0, 0.0 }, 1000.0, 0.5, 0.1 },
  { { 0.0, 1.0, 0.0 }, 1.0, 0.9, 0.5 },
  { { -2.2, 0.8, 0.6 }, 0.8, 0.6, 0.3 },
  { { 2.1, 0.7, -0.4 }, 0.7, 0.7, 0.2 },
  { { 0.8, 0.4, 2.0 }, 0.4, 0.8, 0.4 },
}
local light = unit({ 0.6, 1.0, 0.5 })

-- The distance to the sphere along the ray, INF if it is missed.
local function hit(sphere, from, ray)
  local away = sub(from, sphere[1])
  local b = dot(away, ray)
  local d = b * b - dot(away, away) + sphere[2] * sphere[2]
  if d < 0.0 then return INF end
  local root = sqrt(d)
  if -b - root > 0.0001 then return -b - root end
  if -b + root > 0.0001 then return -b + root end
  return INF
end
local function trace(from, ray, depth)
  local nearest, found = INF, nil
  for i = 1, #spheres do
    local distance = hit(spheres[i], from, ray)
    if distance < nearest then nearest, found = distance, spheres[i] end
  end
  if not found then return 0.3 + 0.5 * max(ray[2], 0.0) end
  local point = add(from, scale(ray, nearest))
  local normal = unit(sub(point, found[1]))
  local lit = max(dot(normal, light), 0.0)
  for i = 1, #spheres do
    if hit(spheres[i], point, light) < INF then
      lit = 0.0
      break
    end
  end
  local shade = found[3] * (0.2 + 0.8 * lit)
  if depth == 0 then return shade end
  local mirrored = sub(ray, scale(normal, 2.0 * dot(normal, ray)))
  return shade * (1.0 - found[4]) + trace(point, mirrored, depth - 1) * found[4]
end
local eye, total = { 0.0, 1.5, 6.0 }, 0.0
for y = 0, n - 1 do
  for x = 0, n - 1 do
    local ray = unit({ (x - n * 0.5) / n, (n * 0.5 - y) / n - 0.1, -1.0 })
    total = total + trace(eye, ray, 3)
  end
end
print(string.format("%.9f", total / (n * n)))
