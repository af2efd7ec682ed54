// args gives what follows the script's name, as strings, in a new array each time.
puts(args(), len(args()), args() == args(), type(args()[1]));
//args: one 2 --three
//> [one, 2, --three]
//> 3
//> false
//> STRING
