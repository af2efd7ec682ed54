-- A comet round the sun, integrated by the classical Runge-Kutta method; how far energy drifts tells how good it is.
local steps = tonumber(arg[1] or 400000)

local sqrt = math.sqrt
local GM = 1.0

-- The derivative of { x, y, vx, vy }.
local function derivative(state)
  local x, y = state[1], state[2]
  local r = sqrt(x * x + y * y)
  local a = -GM / (r * r * r)
  return { state[3], state[4], a * x, a * y }
end
local function moved(state, slope, h)
  local result = {}
  for i = 1, #state do result[i] = state[i] + slope[i] * h end
  return result
end
local function rk4(state, h)
  local k1 = derivative(state)
  local k2 = derivative(moved(state, k1, h / 2.0))
  local k3 = derivative(moved(state, k2, h / 2.0))
  local k4 = derivative(moved(state, k3, h))
  local next = {}
  for i = 1, 4 do
    next[i] = state[i] + h / 6.0 * (k1[i] + 2.0 * k2[i] + 2.0 * k3[i] + k4[i])
  end
  return next
end
local function energy(state)
  local speed2 = state[3] * state[3] + state[4] * state[4]
  return speed2 / 2.0 - GM / sqrt(state[1] * state[1] + state[2] * state[2])
end

local state = { 1.0, 0.0, 0.0, 1.2 }
local start, farthest = energy(state), 0.0
for _ = 1, steps do
  state = rk4(state, 0.001)
  local r = sqrt(state[1] * state[1] + state[2] * state[2])
  if r > farthest then farthest = r end
end
print(string.format("at (%.9f, %.9f)", state[1], state[2]))
print(string.format("farthest %.9f", farthest))
print(string.format("energy drifted by %.3e", math.abs(energy(state) - start)))
