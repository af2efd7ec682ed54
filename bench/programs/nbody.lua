-- The sun and four planets, n steps: one table per coordinate.
local n = tonumber(arg[1] or 3000000)

local sqrt = math.sqrt
local SOLAR_MASS = 4.0 * math.pi * math.pi
local DAYS = 365.24
local x = { 0.0, 4.84143144246472090, 8.34336671824457987, 12.8943695621391310, 15.3796971148509165 }
local y = { 0.0, -1.16032004402742839, 4.12479856412430479, -15.1111514016986312, -25.9193146099879641 }
local z = { 0.0, -0.103622044471123109, -0.403523417114321381, -0.223307578892655734, 0.179258772950371181 }
local vx = { 0.0, 0.00166007664274403694 * DAYS, -0.00276742510726411 * DAYS, 0.00296460137564761618 * DAYS,
  0.00268067772490389322 * DAYS }
local vy = { 0.0, 0.00769901118419740425 * DAYS, 0.00499852801234917238 * DAYS, 0.0023784717395948095 * DAYS,
  0.00162824170038242295 * DAYS }
local vz = { 0.0, -0.0000690460016972063023 * DAYS, 0.0000230417297573763929 * DAYS, -0.0000296589568540237556 * DAYS,
  -0.000095159225451971587 * DAYS }
local m = { SOLAR_MASS, 0.000954791938424326609 * SOLAR_MASS, 0.000285885980666130812 * SOLAR_MASS,
  0.0000436624404335156298 * SOLAR_MASS, 0.0000515138902046611451 * SOLAR_MASS }

local function energy()
  local e = 0.0
  for i = 1, 5 do
    e = e + 0.5 * m[i] * (vx[i] * vx[i] + vy[i] * vy[i] + vz[i] * vz[i])
    for j = i + 1, 5 do
      local dx, dy, dz = x[i] - x[j], y[i] - y[j], z[i] - z[j]
      e = e - m[i] * m[j] / sqrt(dx * dx + dy * dy + dz * dz)
    end
  end
  return e
end

local function advance(n, dt)
  for _ = 1, n do
    for i = 1, 5 do
      for j = i + 1, 5 do
        local dx, dy, dz = x[i] - x[j], y[i] - y[j], z[i] - z[j]
        local d2 = dx * dx + dy * dy + dz * dz
        local mag = dt / (d2 * sqrt(d2))
        local mi, mj = m[i] * mag, m[j] * mag
        vx[i] = vx[i] - dx * mj
        vy[i] = vy[i] - dy * mj
        vz[i] = vz[i] - dz * mj
        vx[j] = vx[j] + dx * mi
        vy[j] = vy[j] + dy * mi
        vz[j] = vz[j] + dz * mi
      end
    end
    for i = 1, 5 do
      x[i] = x[i] + dt * vx[i]
      y[i] = y[i] + dt * vy[i]
      z[i] = z[i] + dt * vz[i]
    end
  end
end

local px, py, pz = 0.0, 0.0, 0.0
for i = 1, 5 do
  px = px + vx[i] * m[i]
  py = py + vy[i] * m[i]
  pz = pz + vz[i] * m[i]
end
vx[1] = -px / SOLAR_MASS
vy[1] = -py / SOLAR_MASS
vz[1] = -pz / SOLAR_MASS
print(string.format("%.9f", energy()))
advance(n, 0.01)
print(string.format("%.9f", energy()))
