// What && and || skip is not evaluated, nor the branch of ?: not taken.
let log = "";
let t = fn(c) { log += c; true };
let f = fn(c) { log += c; false };
f("a") && t("b");
t("c") || t("d");
f("e") || f("f") && t("g");
t("h") ? t("i") : t("j");
f("k") ? t("l") : f("m");
f("n") && t("o") || t("p");
puts(log, null && 1, 0 && "x", false || null, null || 0, 1 && 2 && 3, null || false || 7);
//> acefhikmnp
//> null
//> x
//> null
//> 0
//> 3
//> 7
