-- Blurs a made-up grey image of n by n points and finds its edges: convolution with small matrices, rows as tables.
local n = tonumber(arg[1] or 400)

local floor, abs, sqrt = math.floor, math.abs, math.sqrt

local function make_image(width, height)
  local image = {}
  for y = 0, height - 1 do
    local row = {}
    for x = 0, width - 1 do
      local dx, dy = x - width * 0.4, y - height * 0.5
      local disc = sqrt(dx * dx + dy * dy) < width * 0.25
      row[x] = (disc and 200 or 40) + (x * 7 + y * 13) % 32
    end
    image[y] = row
  end
  return image
end

local function clamp(x, low, high) return x < low and low or x > high and high or x end

-- Beyond the image's edge its outermost points go on. A sum may be negative only where the divisor is 1.
local function convolve(image, n, kernel, divisor)
  local reach, result = floor(#kernel / 2), {}
  for y = 0, n - 1 do
    local row = {}
    for x = 0, n - 1 do
      local sum = 0
      for j = 1, #kernel do
        local source, weights = image[clamp(y + j - 1 - reach, 0, n - 1)], kernel[j]
        for i = 1, #weights do sum = sum + weights[i] * source[clamp(x + i - 1 - reach, 0, n - 1)] end
      end
      row[x] = floor(sum / divisor)
    end
    result[y] = row
  end
  return result
end

local gauss = { { 1, 4, 6, 4, 1 }, { 4, 16, 24, 16, 4 }, { 6, 24, 36, 24, 6 }, { 4, 16, 24, 16, 4 }, { 1, 4, 6, 4, 1 } }
local sobel_x = { { -1, 0, 1 }, { -2, 0, 2 }, { -1, 0, 1 } }
local sobel_y = { { -1, -2, -1 }, { 0, 0, 0 }, { 1, 2, 1 } }

local blurred = convolve(convolve(make_image(n, n), n, gauss, 256), n, gauss, 256)
local across, down = convolve(blurred, n, sobel_x, 1), convolve(blurred, n, sobel_y, 1)
local edges, sum = 0, 0
for y = 0, n - 1 do
  for x = 0, n - 1 do
    local strength = abs(across[y][x]) + abs(down[y][x])
    if strength > 150 then edges = edges + 1 end
    sum = sum + blurred[y][x] + strength
  end
end
print(string.format("%d points of edges, sum %d", edges, sum))
