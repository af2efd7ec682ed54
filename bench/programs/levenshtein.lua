-- The edit distance of two strings of n letters, row by row: comparing bytes, and the least of three.
local n = tonumber(arg[1] or 8000)

local x = 3
local function make(n)
  local parts = {}
  for i = 1, n do
    x = x * 16807 % 2147483647
    local k = x % 4 + 1
    parts[i] = string.sub("acgt", k, k)
  end
  return table.concat(parts)
end
local byte, min = string.byte, math.min
local function distance(a, b)
  local previous, current = {}, {}
  for j = 0, #b do previous[j], current[j] = j, 0 end
  for i = 1, #a do
    current[0] = i
    for j = 1, #b do
      local cost = byte(a, i) == byte(b, j) and 0 or 1
      current[j] = min(previous[j - 1] + cost, previous[j] + 1, current[j - 1] + 1)
    end
    previous, current = current, previous
  end
  return previous[#b]
end
local a = make(n)
local b = make(n)
print(string.format("%d", distance(a, b)))
