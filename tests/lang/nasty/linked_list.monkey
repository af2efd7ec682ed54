// A list of hashes built and walked, with nodes taken out in the walk.
let head = null;
for (let i = 0; i < 100; i++) { head = {"v": i, "next": head}; }
let total = 0;
for (let r = 0; r < 20; r++) {
    let node = head;
    while (node != null) {
        total += node.v;
        let next = node.next;
        if (next != null && next.v % 20 == r) { node.next = next.next; }
        node = node.next;
    }
}
puts(total);
//> 50527
