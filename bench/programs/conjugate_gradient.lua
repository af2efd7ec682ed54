-- Solves the Poisson equation on a grid of n by n points: conjugate gradients over a sparse matrix in rows.
local n = tonumber(arg[1] or 140)

local sqrt = math.sqrt

-- The five-point stencil. Row i's entries are those from starts[i] to before starts[i + 1].
local function laplacian(n)
  local starts, columns, values = { 1 }, {}, {}
  local function entry(column, value)
    columns[#columns + 1] = column
    values[#values + 1] = value
  end
  for y = 0, n - 1 do
    for x = 0, n - 1 do
      local i = y * n + x + 1
      if y > 0 then entry(i - n, -1.0) end
      if x > 0 then entry(i - 1, -1.0) end
      entry(i, 4.0)
      if x < n - 1 then entry(i + 1, -1.0) end
      if y < n - 1 then entry(i + n, -1.0) end
      starts[#starts + 1] = #values + 1
    end
  end
  return { starts = starts, columns = columns, values = values }
end
local function multiply(matrix, v)
  local starts, columns, values, result = matrix.starts, matrix.columns, matrix.values, {}
  for i = 1, #v do
    local s = 0.0
    for k = starts[i], starts[i + 1] - 1 do s = s + values[k] * v[columns[k]] end
    result[i] = s
  end
  return result
end
local function dot(a, b)
  local s = 0.0
  for i = 1, #a do s = s + a[i] * b[i] end
  return s
end
local function solve(matrix, b, tolerance)
  local x, r, p = {}, {}, {}
  for i = 1, #b do x[i], r[i], p[i] = 0.0, b[i], b[i] end
  local rr, rounds = dot(r, r), 0
  while sqrt(rr) > tolerance do
    local ap = multiply(matrix, p)
    local alpha = rr / dot(p, ap)
    for i = 1, #x do
      x[i] = x[i] + alpha * p[i]
      r[i] = r[i] - alpha * ap[i]
    end
    local next = dot(r, r)
    local beta = next / rr
    for i = 1, #p do p[i] = r[i] + beta * p[i] end
    rr = next
    rounds = rounds + 1
  end
  print(string.format("%d rounds", rounds))
  return x
end

local matrix, b = laplacian(n), {}
for i = 0, n * n - 1 do b[i + 1] = math.sin(i * 0.01) + 0.5 end
local x = solve(matrix, b, 1e-8)
local ax, worst = multiply(matrix, x), 0.0
for i = 1, #b do worst = math.max(worst, math.abs(ax[i] - b[i])) end
print(worst < 1e-7 and "solved" or "not solved")
local half = math.floor(n / 2)
print(string.format("in the middle %.6f", x[half * n + half + 1]))
