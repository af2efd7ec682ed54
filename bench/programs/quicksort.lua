-- Quicksort of n random integers, in place: recursion and two inner loops of unpredictable length.
local n = tonumber(arg[1] or 1000000)
local floor = math.floor

local function quicksort(a, low, high)
  if low >= high then return end
  local pivot, i, j = a[floor((low + high) / 2)], low, high
  while i <= j do
    while a[i] < pivot do i = i + 1 end
    while a[j] > pivot do j = j - 1 end
    if i <= j then
      a[i], a[j] = a[j], a[i]
      i, j = i + 1, j - 1
    end
  end
  quicksort(a, low, j)
  quicksort(a, i, high)
end
local a, x = {}, 42
for i = 0, n - 1 do
  x = x * 16807 % 2147483647
  a[i] = x
end
quicksort(a, 0, n - 1)
local sum, unordered = 0, 0
for i = 0, n - 1 do
  sum = (sum * 31 + a[i]) % 1000003
  if i > 0 and a[i - 1] > a[i] then unordered = unordered + 1 end
end
print(string.format("%d\n%d", sum, unordered))
