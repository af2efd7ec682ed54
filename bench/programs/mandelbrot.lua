-- The Mandelbrot set on a grid of n by n points: floats in a loop that ends unpredictably.
local n = tonumber(arg[1] or 500)

local function run(n, limit)
  local inside, total = 0, 0
  for py = 0, n - 1 do
    local ci = 2.0 * py / n - 1.0
    for px = 0, n - 1 do
      local cr = 3.0 * px / n - 2.0
      local zr, zi, k = 0.0, 0.0, 0
      while k < limit and zr * zr + zi * zi <= 4.0 do
        zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
        k = k + 1
      end
      total = total + k
      if k == limit then inside = inside + 1 end
    end
  end
  print(string.format("%d\n%d", inside, total))
end
run(n, 1000)
