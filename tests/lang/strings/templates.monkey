// Templates: any value, nested strings and templates, escapes.
let x = 7;
let a = [1, 2.5, "s"];
puts(`x is ${x}`, `${x + 1}${x * 2}`, `a: ${a}`, `` , `plain`);
puts(`nested ${"str" + `in ${x}`} end`, `${ {"k": 1}["k"] }`, `\`tick\` \$ \${x} $x {x}`);
puts(`line
${x > 5 ? "big" : "small"}`, `tab\tend\x41`);
//> x is 7
//> 814
//> a: [1, 2.5, s]
//>
//> plain
//> nested strin 7 end
//> 1
//> `tick` $ ${x} $x {x}
//> line
//> big
//> tab	endA
