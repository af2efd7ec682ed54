// Strings built in branches, shared tails and all: s is extended twice from one prefix.
let s = "";
let alt = "";
let total = 0;
for (let i = 0; i < 300; i++) {
    if (i % 3 == 0) { s = s + "a"; alt = s + "X"; }
    else if (i % 3 == 1) { s = s + "bc"; }
    else { alt = alt + "Y"; total += len(alt); }
    if (len(s) > 60) { s = ""; }
}
puts(s, alt, total);
//> abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabc
//> abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcaXY
//> 3239
