// `return` at file level ends the script.
puts("one");
if (true) { return; }
puts("two");
//> one
