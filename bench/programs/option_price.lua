-- The price of an Asian option by Monte Carlo: the mean of n random walks, each of 50 days.
local n = tonumber(arg[1] or 100000)

local sqrt, log, exp, sin, cos, max = math.sqrt, math.log, math.exp, math.sin, math.cos, math.max
local option = { spot = 100.0, strike = 105.0, rate = 0.03, volatility = 0.25, years = 1.0, days = 50 }

-- A generator of one's own, so that the same walks come out every time.
local function generator(seed)
  local x = seed
  return function()
    x = x * 16807 % 2147483647
    return x / 2147483647.0
  end
end

-- Normally distributed numbers, two at a time, by Box and Muller.
local function normal(uniform)
  local spare = nil
  return function()
    if spare then
      local z = spare
      spare = nil
      return z
    end
    local r = sqrt(-2.0 * log(uniform()))
    local angle = 2.0 * math.pi * uniform()
    spare = r * sin(angle)
    return r * cos(angle)
  end
end

local function payoff(option, draw)
  local dt = option.years / option.days
  local drift = (option.rate - 0.5 * option.volatility * option.volatility) * dt
  local spread = option.volatility * sqrt(dt)
  local price, sum = option.spot, 0.0
  for _ = 1, option.days do
    price = price * exp(drift + spread * draw())
    sum = sum + price
  end
  return max(sum / option.days - option.strike, 0.0)
end

local draw = normal(generator(20240229))
local sum, squares = 0.0, 0.0
for _ = 1, n do
  local p = payoff(option, draw)
  sum = sum + p
  squares = squares + p * p
end
local mean = sum / n
local error = sqrt((squares / n - mean * mean) / n)
local discount = exp(-option.rate * option.years)
print(string.format("price %.6f, give or take %.6f", discount * mean, discount * error))
