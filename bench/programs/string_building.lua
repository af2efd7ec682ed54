-- Builds n lines byte by byte, packs each by the lengths of its runs, and sums up the bytes.
local n = tonumber(arg[1] or 200000)

local char, byte, sub = string.char, string.byte, string.sub
local x = 7
local function make_line()
  local line = ""
  while #line < 60 do
    x = x * 16807 % 2147483647
    local letter = char(97 + x % 26)
    for _ = 1, x % 4 + 1 do line = line .. letter end
  end
  return line
end
local function pack(line)
  local packed, i = "", 1
  while i <= #line do
    local j = i + 1
    while j <= #line and sub(line, j, j) == sub(line, i, i) do j = j + 1 end
    packed = packed .. (j - i > 1 and string.format("%d", j - i) .. sub(line, i, i) or sub(line, i, i))
    i = j
  end
  return packed
end
local length, sum = 0, 0
for _ = 1, n do
  local packed = pack(make_line())
  length = length + #packed
  for k = 1, #packed do sum = (sum * 31 + byte(packed, k)) % 1000003 end
end
print(string.format("%d\n%d", length, sum))
