-- The sieve of Eratosthenes, five times over one table: stores at a stride.
local n = tonumber(arg[1] or 4000000)

local function run(flags, n)
  for i = 1, n do flags[i] = 1 end
  local count, last = 0, 0
  for i = 2, n - 1 do
    if flags[i] == 1 then
      count = count + 1
      last = i
      for j = i * i, n - 1, i do flags[j] = 0 end
    end
  end
  return count * 1000000007 + last
end

local flags = {}
local s = 0
for _ = 1, 5 do s = (s + run(flags, n)) % 281474976710656 end
print(string.format("%d", s))
