-- A loop with ten ways through it, each taken a tenth of the time, at random. math.fmod has the sign of Monkey's and C's %.
local n = tonumber(arg[1] or 12000000)

local mod = math.fmod
local function run(n)
  local x, a, b = 1, 0, 1
  for i = 0, n - 1 do
    x = x * 16807 % 2147483647
    local way = x % 10
    if way == 0 then a = a + x
    elseif way == 1 then b = mod(b * 3, 1000003)
    elseif way == 2 then a = a - i
    elseif way == 3 then b = b + mod(a, 7)
    elseif way == 4 then a = mod(a * 5, 1000003)
    elseif way == 5 then b = b + i % 11
    elseif way == 6 then a = a + b
    elseif way == 7 then b = mod(b + x, 1000003)
    elseif way == 8 then a = mod(a, 65536)
    else b = b + 1
    end
  end
  print(string.format("%d\n%d", a, b))
end
run(n)
