// A small interpreter written in Monkey: strings, arrays and branches that depend on data.
let program = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.";
let run = fn(p) {
    let tape = array(30, 0);
    let ptr = 0;
    let out = "";
    let i = 0;
    while (i < len(p)) {
        let c = p[i];
        if (c == ">") { ptr++; }
        else if (c == "<") { ptr--; }
        else if (c == "+") { tape[ptr] = (tape[ptr] + 1) & 255; }
        else if (c == "-") { tape[ptr] = (tape[ptr] - 1) & 255; }
        else if (c == ".") { out = out + char(tape[ptr]); }
        else if (c == "[" && tape[ptr] == 0) {
            let depth = 1;
            while (depth > 0) {
                i++;
                if (p[i] == "[") { depth++; }
                if (p[i] == "]") { depth--; }
            }
        } else if (c == "]" && tape[ptr] != 0) {
            let depth = 1;
            while (depth > 0) {
                i--;
                if (p[i] == "]") { depth++; }
                if (p[i] == "[") { depth--; }
            }
        }
        i++;
    }
    out
};
puts(run(program));
//> Hello
