// puts writes a newline behind each, print nothing between; both give null.
puts();
puts(1, "two", 3.0);
print("a", 1, null, true);
print();
print("\n");
puts(puts("x"), print("y"));
print("no newline at the end");
//>
//> 1
//> two
//> 3.0
//> a1nulltrue
//> x
//> ynull
//> null
//> no newline at the end
//no-newline
