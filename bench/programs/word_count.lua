-- Counts the words of n lines of made-up text: splitting strings, and a table that is looked up and written.
local n = tonumber(arg[1] or 100000)

local SYLLABLES = { [0] = "ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "wu", "zy" }
local x = 1
local function random(limit)
  x = x * 16807 % 2147483647
  return x % limit
end
local function make_line()
  local words = {}
  for k = 1, 10 do
    local word = ""
    for _ = 1, random(3) + 1 do word = word .. SYLLABLES[random(16)] end
    words[k] = word
  end
  return table.concat(words, " ")
end
local counts, order = {}, {}
for _ = 1, n do
  for word in make_line():gmatch("[^ ]+") do
    local count = counts[word]
    if count then
      counts[word] = count + 1
    else
      counts[word] = 1
      order[#order + 1] = word
    end
  end
end
local total, best, most = 0, "", 0
for i = 1, #order do
  local word = order[i]
  total = total + counts[word] * #word
  if counts[word] > most then best, most = word, counts[word] end
end
print(string.format("%d\n%d\n%s\n%d", #order, total, best, most))
