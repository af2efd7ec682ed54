// The sign of zero through +, -, *, /, %, negation and a sum that begins at 0, in a hot loop.
let text = "";
for (let i = 0; i < 60; i++) {
    let z = i % 2 == 0 ? 0.0 : -0.0;
    text = `${z + 0.0} ${z - 0.0} ${0.0 - z} ${-z} ${z * -1} ${z * 5} ${0 * z} ${z + 0} ${z / -2} ${z % 3.0} ${z + z} ${z - z}`;
    if (i < 2) { puts(text); }
}
puts(text);
//> 0.0 0.0 0.0 -0.0 -0.0 0.0 0.0 0.0 -0.0 0.0 0.0 0.0
//> 0.0 -0.0 0.0 0.0 0.0 -0.0 -0.0 0.0 0.0 -0.0 -0.0 0.0
//> 0.0 -0.0 0.0 0.0 0.0 -0.0 -0.0 0.0 0.0 -0.0 -0.0 0.0
