// exit(0) ends the script well, from deep within calls; nothing after it runs.
let f = fn(n) { if (n == 0) { exit(0); } f(n - 1) };
print("before");
f(50);
puts("never");
//> before
//no-newline
