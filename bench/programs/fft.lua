-- The fast Fourier transform of a signal of 2^n samples, there and back, and what it says about the signal.
local n = tonumber(arg[1] or 18)

local floor, sin, cos, sqrt, PI = math.floor, math.sin, math.cos, math.sqrt, math.pi

local function reverse_bits(i, bits)
  local r = 0
  for _ = 1, bits do
    r = r * 2 + i % 2
    i = floor(i / 2)
  end
  return r
end

-- In place, over the real and imaginary parts, from 0. `sign` is -1.0 there and 1.0 back.
local function fft(re, im, bits, sign)
  local size = math.floor(2 ^ bits)
  for i = 0, size - 1 do
    local j = reverse_bits(i, bits)
    if i < j then
      re[i], re[j] = re[j], re[i]
      im[i], im[j] = im[j], im[i]
    end
  end
  local half = 1
  while half < size do
    local angle = sign * PI / half
    for k = 0, half - 1 do
      local wr, wi = cos(angle * k), sin(angle * k)
      for a = k, size - 1, 2 * half do
        local b = a + half
        local tr = wr * re[b] - wi * im[b]
        local ti = wr * im[b] + wi * re[b]
        re[b] = re[a] - tr
        im[b] = im[a] - ti
        re[a] = re[a] + tr
        im[a] = im[a] + ti
      end
    end
    half = half * 2
  end
end

local size = math.floor(2 ^ n)
local signal, re, im = {}, {}, {}
for i = 0, size - 1 do
  signal[i] = sin(2.0 * PI * 5.0 * i / size) + 0.5 * cos(2.0 * PI * 19.0 * i / size)
  re[i], im[i] = signal[i], 0.0
end
fft(re, im, n, -1.0)
local peaks = {}
for i = 0, size / 2 - 1 do
  local amplitude = 2.0 * sqrt(re[i] * re[i] + im[i] * im[i]) / size
  if amplitude > 0.25 then peaks[#peaks + 1] = string.format("%d: %.6f", i, amplitude) end
end
print(table.concat(peaks, ", "))
fft(re, im, n, 1.0)
local worst = 0.0
for i = 0, size - 1 do worst = math.max(worst, math.abs(re[i] / size - signal[i])) end
print(worst < 1e-12 and "the same again" or "not the same")
