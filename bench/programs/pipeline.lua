-- Map, filter and reduce over n numbers, several times: functions as values, tables in between.
local n = tonumber(arg[1] or 1000000)

local function map(a, f)
  local mapped = {}
  for i = 1, #a do mapped[i] = f(a[i]) end
  return mapped
end
local function filter(a, f)
  local kept, count = {}, 0
  for i = 1, #a do
    if f(a[i]) then
      count = count + 1
      kept[count] = a[i]
    end
  end
  return kept
end
local function reduce(a, init, f)
  local result = init
  for i = 1, #a do result = f(result, a[i]) end
  return result
end
local numbers, sum = {}, 0
for i = 1, n do numbers[i] = i - 1 end
for round = 0, 9 do
  local squares = map(numbers, function(x) return (x + round) * (x + round) % 1000 end)
  local odd = filter(squares, function(x) return x % 2 == 1 end)
  local scaled = map(odd, function(x) return x * 0.5 end)
  sum = sum + math.floor(reduce(scaled, 0.0, function(total, x) return total + x end))
end
print(string.format("%d", sum))
