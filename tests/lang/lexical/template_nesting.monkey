// An expression in a template may hold braces, strings with braces, templates and functions.
let h = {"}": "brace", "k": {"n": 1}};
puts(`a${h["}"]}b${h.k.n}c`, `${ {"x": 2}.x }${[1, {"y": "}"}]}`, `${`${`deep ${1 + 1}`}`}`);
puts(`${fn(a) { `<${a}>` }(3)}`, `$${1}$`, `$`, `{}`, `${"`"}`, `\${`, `a
b`);
//> abraceb1c
//> 2[1, {y: }}]
//> deep 2
//> <3>
//> $1$
//> $
//> {}
//> `
//> ${
//> a
//> b
