-- An interpreter of a small stack machine, which counts primes by trial division: a loop that goes another way each round.
local n = tonumber(arg[1] or 80000)

local PUSH, LOAD, STORE, ADD, MUL, MOD, LESS, JUMP, JZERO, HALT = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9
local N, P, D, COUNT = 0, 1, 2, 3
-- for p = 2, n - 1 do d = 2; while true do if p < d * d then count = count + 1 break end if p % d == 0 then break end d = d + 1 end end
local code = {
  [0] = PUSH, 2, STORE, P,                               -- 0
  LOAD, P, LOAD, N, LESS, 0, JZERO, 66,                  -- 4
  PUSH, 2, STORE, D,                                     -- 12
  LOAD, P, LOAD, D, LOAD, D, MUL, 0, LESS, 0, JZERO, 38, -- 16
  LOAD, COUNT, PUSH, 1, ADD, 0, STORE, COUNT, JUMP, 56,  -- 28
  LOAD, P, LOAD, D, MOD, 0, JZERO, 56,                   -- 38
  LOAD, D, PUSH, 1, ADD, 0, STORE, D, JUMP, 16,          -- 46
  LOAD, P, PUSH, 1, ADD, 0, STORE, P, JUMP, 4,           -- 56
  HALT, 0                                                -- 66
}

local function execute(code, n)
  local stack, memory = {}, { [0] = n, 0, 0, 0 }
  for i = 0, 15 do stack[i] = 0 end
  local top, pc, steps = 0, 0, 0
  while true do
    local op, operand = code[pc], code[pc + 1]
    pc = pc + 2
    steps = steps + 1
    if op == PUSH then
      stack[top] = operand
      top = top + 1
    elseif op == LOAD then
      stack[top] = memory[operand]
      top = top + 1
    elseif op == STORE then
      top = top - 1
      memory[operand] = stack[top]
    elseif op == ADD then
      top = top - 1
      stack[top - 1] = stack[top - 1] + stack[top]
    elseif op == MUL then
      top = top - 1
      stack[top - 1] = stack[top - 1] * stack[top]
    elseif op == MOD then
      top = top - 1
      stack[top - 1] = stack[top - 1] % stack[top]
    elseif op == LESS then
      top = top - 1
      stack[top - 1] = stack[top - 1] < stack[top] and 1 or 0
    elseif op == JUMP then
      pc = operand
    elseif op == JZERO then
      top = top - 1
      if stack[top] == 0 then pc = operand end
    else
      return memory[COUNT], steps
    end
  end
end
print(string.format("%d\n%d", execute(code, n)))
