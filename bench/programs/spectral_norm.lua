-- The spectral norm of an infinite matrix by the power method.
local n = tonumber(arg[1] or 2000)

local function element(i, j)
  return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1)
end

local function times(v, out, n)
  for i = 0, n - 1 do
    local s = 0.0
    for j = 0, n - 1 do s = s + element(i, j) * v[j + 1] end
    out[i + 1] = s
  end
end

local function times_transposed(v, out, n)
  for i = 0, n - 1 do
    local s = 0.0
    for j = 0, n - 1 do s = s + element(j, i) * v[j + 1] end
    out[i + 1] = s
  end
end

local u, v, t = {}, {}, {}
for i = 1, n do u[i], v[i], t[i] = 1.0, 0.0, 0.0 end
for _ = 1, 10 do
  times(u, t, n)
  times_transposed(t, v, n)
  times(v, t, n)
  times_transposed(t, u, n)
end
local uv, vv = 0.0, 0.0
for i = 1, n do
  uv = uv + u[i] * v[i]
  vv = vv + v[i] * v[i]
end
print(string.format("%.9f", math.sqrt(uv / vv)))
