-- The product of two square matrices in flat tables, from index 1.
local n = tonumber(arg[1] or 600)

local function make(n, seed)
  local m = {}
  for i = 0, n - 1 do
    for j = 0, n - 1 do m[i * n + j + 1] = seed * (i - j) * (i + j) / n end
  end
  return m
end

local function multiply(a, b, n)
  local c = {}
  for i = 0, n - 1 do
    for j = 0, n - 1 do
      local s = 0.0
      for k = 0, n - 1 do s = s + a[i * n + k + 1] * b[k * n + j + 1] end
      c[i * n + j + 1] = s
    end
  end
  return c
end

local c = multiply(make(n, 1.0), make(n, 2.0), n)
local trace = 0.0
for i = 0, n - 1 do trace = trace + c[i * n + i + 1] end
print(string.format("%.9f %.9f", trace, c[math.floor(n / 2) * n + math.floor(n / 3) + 1]))
