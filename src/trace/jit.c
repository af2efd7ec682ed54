#include "jit_state.h"

#include "bytecode/compiler.h"
#include "inputs.h"
#include "ir/memory.h"
#include "ir/text.h"
#include "layout.h"

#ifdef MK_CHECKED
#include "ir/verify.h"
#include <string.h>
#endif

#include <stdlib.h>

/* Of the dice: how seldom a hook throws everything away, and a hot loop has to wait. */
enum { FLUSH_SIDES = 24, RECORDING_FLUSH_SIDES = 400, DELAY_SIDES = 2, MAX_DELAY = 40 };
enum { MAX_TRACES = 65535 }; /* a counter word and an exit's number hold 16 bits of it */

/* -- loops ------------------------------------------------------------------------ */
/* The header's three forms follow one another: counting, compiled, blacklisted. */
_Static_assert(OP_TLOOP == OP_LOOP + 1 && OP_ILOOP == OP_LOOP + 2, "forms of LOOP");
_Static_assert(OP_TFUNCTION == OP_FUNCTION + 1, "forms of FUNCTION: blacklisted, it counts no more");
_Static_assert(OP_TFORRANGE == OP_FORRANGE + 1 && OP_IFORRANGE == OP_FORRANGE + 2, "forms of FORRANGE");
enum { FORM_COUNTING, FORM_COMPILED, FORM_BLACKLISTED };

static bool is_function(const LoopState *loop) { return opcode_plain(insn_op(*loop->anchor)) == OP_FUNCTION; }

/* A function's entry that counts no more has the counter 0. */
static void set_header(LoopState *loop, int form, uint32_t counter)
{
    Opcode plain = opcode_plain(insn_op(*loop->anchor));
    if (plain == OP_FUNCTION && form == FORM_BLACKLISTED)
        form = FORM_COUNTING;
    loop->anchor[opcode_length(plain) - 1] = counter;
    *loop->anchor = insn_with_op(*loop->anchor, (Opcode)(plain + (unsigned)form));
}

static uint32_t find_loop(Jit *jit, const Proto *proto, Insn *anchor)
{
    for (uint32_t i = 0; i < jit->loop_count; i++)
        if (jit->loops[i].anchor == anchor)
            return i;
    jit->loops = ir_list_room(jit->loops, &jit->loop_capacity, jit->loop_count + 1, sizeof *jit->loops);
    jit->loops[jit->loop_count] = (LoopState){.proto = proto, .anchor = anchor};
    return jit->loop_count++;
}

/* Back edges until the next try: doubled by each abort, and one more, or a loop of
 * four rounds would be recorded from its last one each time. */
static uint32_t next_wait(const Jit *jit, const LoopState *loop)
{
    uint32_t wait = (uint32_t)(is_function(loop) ? jit->options.params.hotfunc : jit->options.params.hotloop);
    for (uint32_t i = 0; i < loop->aborts && wait < 65535; i++)
        wait *= 2;
    wait += loop->aborts;
    return wait < 65535 ? wait : 65535;
}

/* A function some version of which is compiled is entered all the same. */
static bool has_version(const Jit *jit, const LoopState *loop)
{
    uint32_t version = is_function(loop) ? functions_first(jit->functions, loop->proto) : 0;
    while (version && !jit->functions->targets[version].body)
        version = jit->functions->versions[version].next;
    return version != 0;
}

static void blacklist(Jit *jit, LoopState *loop)
{
    loop->blacklisted = true;
    if (!has_version(jit, loop))
        set_header(loop, FORM_BLACKLISTED, 0);
    log_blacklist(jit->options.log, loop);
}

static void penalize(Jit *jit, LoopState *loop)
{
    if (loop->newest) { /* it has a version; another is tried later */
        loop->newest->entry_patience *= 2;
        return;
    }
    loop->aborts++;
    if (loop->aborts >= (uint32_t)jit->options.params.maxaborts)
        blacklist(jit, loop);
    else if (!has_version(jit, loop))
        set_header(loop, FORM_COUNTING, next_wait(jit, loop));
}

/* -- compilation ---------------------------------------------------------------------- */
#ifdef MK_CHECKED
/* What every recorded trace must satisfy: the verifier, and the text form both ways. */
static void check_recorded(const Trace *trace)
{
    char message[256];
    char *once = trace_print_string(trace);
    if (!trace_verify(trace, message, sizeof message)) {
        fprintf(stderr, "recorded trace is not valid: %s\n%s", message, once);
        abort();
    }
    IrTextError error;
    Trace *parsed = trace_parse(once, strlen(once), &error);
    char *twice = parsed ? trace_print_string(parsed) : NULL;
    if (!twice || strcmp(once, twice) != 0) {
        fprintf(stderr, "recorded trace does not survive its text form: %s\n%s", parsed ? "" : error.message, once);
        abort();
    }
    free(once);
    free(twice);
    trace_free(parsed);
}
#endif

static void dump_after_pass(void *context, PassId pass, const Trace *trace, uint32_t rewrites, double microseconds)
{
    Jit *jit = context;
    log_pass(jit->options.log, trace->number, pass, rewrites, microseconds);
    if (!jit->options.dump_pass[pass])
        return;
    Dump dump;
    FILE *out = dump_begin(&dump, jit->options.log, jit->options.dump);
    fprintf(out, "; after %s: %u rewrites, %.1f us\n", pass_name(pass), rewrites, microseconds);
    trace_print(trace, out);
    char stage[64];
    snprintf(stage, sizeof stage, "ir:%s", pass_name(pass));
    dump_end(&dump, jit->options.log, trace->number, stage);
}

/* Of several versions the last asks nothing in front of its first iteration. */
static bool is_general(const Jit *jit, const LoopTrace *trace)
{
    int32_t position = 1;
    for (const LoopTrace *older = trace->older; older; older = older->older)
        position++;
    return position > 1 && position >= jit->options.params.maxversions;
}

/* Where an earlier version failed at entry although it was made for these types, nothing
 * is asked there this time that the loop itself may never ask. */
static PassList passes_for(const Jit *jit, const LoopTrace *trace)
{
    PassList passes = jit->options.passes;
    char message[160];
    if (trace->older && !trace->has_other_types)
        pass_list_disable(&passes, pass_name(PASS_range), message, sizeof message);
    return passes;
}

/* How many frames a trace's calls need is known when all of it has been recorded. */
static void set_room(Trace *trace, uint32_t frames)
{
    for (uint32_t i = 0; i < trace->insts.count; i++)
        if (trace->insts.items[i].op == IR_room)
            trace->insts.items[i].a = frames;
}

static bool optimize(Jit *jit, LoopTrace *trace, PipelineStats *stats, char message[160])
{
    PassList passes = passes_for(jit, trace);
    PipelineOptions options = {.after_pass = dump_after_pass,
                               .context = jit,
                               .count = jit->options.pass_stats,
                               .rewrites_left = jit->options.bisects ? &jit->rewrites_left : NULL};
#ifdef MK_CHECKED
    options.verify = true;
#endif
    trace->trace = trace_copy(trace->recorded);
    set_room(trace->trace, (uint32_t)trace->inlined_frames);
    snapshots_drop_unchanged(trace->trace);
    if (is_general(jit, trace))
        trace->trace->entry_snap = IR_NOSNAP;
    trace_compact(trace->trace);
#ifdef MK_CHECKED
    check_recorded(trace->trace);
#endif
    bool done = pipeline_run(trace->trace, &passes, &options, stats, message, 160);
#ifdef MK_CHECKED
    if (!done) {
        fprintf(stderr, "%s\n", message);
        trace_print(trace->trace, stderr);
        abort();
    }
#endif
    if (jit->options.pass_stats)
        pipeline_stats_add(&jit->passes, stats);
    if (stats->stopped != PASS_COUNT)
        log_bisect_stop(jit->options.dump, jit->options.opt_bisect, stats->stopped, trace->recorded);
    return done;
}

static void prepare_exits(Jit *jit, LoopTrace *trace)
{
    jit->builds = ir_list_room(jit->builds, &jit->build_capacity, jit->build_count + 1, sizeof *jit->builds);
    trace->build = jit->build_count++;
    jit->builds[trace->build] = trace;
    uint32_t snaps = trace->trace->snaps.count, insts = trace->trace->insts.count;
    trace->targets = ir_alloc(snaps * sizeof *trace->targets);
    trace->exits = ir_alloc(snaps * sizeof *trace->exits);
    trace->stress = jit->options.stress_exits ? ir_alloc(insts * sizeof *trace->stress) : NULL;
    for (uint32_t i = 0; i < snaps; i++)
        trace->targets[i] = leave_trace;
    for (uint32_t i = 0; i < insts; i++)
        if (trace->trace->insts.items[i].op == IR_invoke)
            trace->targets[trace->trace->insts.items[i].snap] = raise_trace;
    if (!trace->newer)
        trace->entry_exit = (LinkTarget){leave_trace, (uint64_t)trace->build << 16 | trace->trace->entry_snap};
    for (uint32_t i = 0; trace->stress && i < insts; i++)
        trace->stress[i].next = jit->options.stress_exits;
}

static bool compile_now(Jit *jit, LoopTrace *trace, char message[160])
{
    PipelineStats stats = {0};
    if (!optimize(jit, trace, &stats, message))
        return false;
    prepare_exits(jit, trace);
    Dump dump;
    CompileJob job = {
        .trace = trace->trace,
        .layout = &jit->layout,
        .exit_targets = trace->targets,
        .exit_base = (uint64_t)trace->build << 16,
        .entry_exit = &trace->entry_exit,
        .link_targets = jit->links,
        .functions = jit->functions->targets,
        .stress = trace->stress,
        .dump = dump_begin(&dump, jit->options.log, jit->options.dump),
        .dump_input = jit->options.dump_llvm,
        .dump_output = jit->options.dump_asm,
    };
    bool done = jit->backend->compile(jit->backend, &job, &trace->code, message);
    dump_end(&dump, jit->options.log, trace->number, "code");
    if (done && ir_memory_ran_out()) {
        jit->backend->free_code(jit->backend, &trace->code);
        snprintf(message, 160, "%s", abort_meaning(ABORT_out_of_memory));
        return false;
    }
    if (!done)
        return false;
    trace->compiled_segments = trace->recorded->segments.count;
    log_compile(jit->options.log, trace, &stats);
    return true;
}

static bool compile_trace(Jit *jit, LoopTrace *trace, char message[160])
{
    Phase before = stats_phase(jit->stats, PHASE_compiling);
    bool done = compile_now(jit, trace, message);
    stats_phase(jit->stats, before);
    return done;
}

static void install_function(Jit *jit, LoopTrace *trace)
{
    LoopState *loop = &jit->loops[trace->loop];
    jit->functions->targets[trace->function].body = trace->code.body;
    jit->functions->versions[trace->function].trace = trace->number;
    loop->misses = 0;
    set_header(loop, FORM_COMPILED, functions_first(jit->functions, loop->proto));
}

/* Entries, links and failed entries of the version before now lead to this code. */
static void install(Jit *jit, LoopTrace *trace)
{
    LinkTarget target = {trace->code.entry, trace->code.cookie};
    trace->installed = true;
    jit->links[trace->number] = target;
    if (trace->function)
        install_function(jit, trace);
    else if (trace->older)
        trace->older->entry_exit = target;
    else
        set_header(&jit->loops[trace->loop], FORM_COMPILED, trace->number);
    if (trace->inlined_frames > jit->deepest)
        jit->deepest = trace->inlined_frames;
}

/* What the exits of the old code were taken is told of the new ones. */
static void carry_counts(LoopTrace *trace, const LoopTrace *old)
{
    for (uint32_t i = 0; i < trace->trace->snaps.count; i++)
        for (uint32_t k = 0; k < old->trace->snaps.count; k++)
            if (old->trace->snaps.items[k].origin == trace->trace->snaps.items[i].origin) {
                trace->exits[i].taken = old->exits[k].taken;
                trace->exits[i].forced = old->exits[k].forced;
            }
}

static void free_build(Jit *jit, LoopTrace *old)
{
    jit->backend->free_code(jit->backend, &old->code);
    jit->builds[old->build] = NULL;
    build_free(old);
}

void jit_free_replaced(Jit *jit)
{
    while (jit->replaced) {
        LoopTrace *old = jit->replaced;
        jit->replaced = old->next_replaced;
        free_build(jit, old);
        free(old);
    }
}

/* Another build has taken its place. While any compiled code runs, this may. */
static void drop_build(Jit *jit, const LoopTrace *build)
{
    LoopTrace *old = ir_copy(build, sizeof *build);
    old->is_replaced = true;
    old->next_replaced = jit->replaced;
    jit->replaced = old;
    jit->builds[old->build] = old;
    if (!jit->entered)
        jit_free_replaced(jit);
}

/* Compiles the tree anew with all that was recorded for it; the old code goes on where that fails. */
static void rebuild(Jit *jit, LoopTrace *trace)
{
    LoopTrace old = *trace;
    char message[160] = "";
    trace->trace = NULL;
    trace->exits = NULL;
    trace->targets = NULL;
    trace->stress = NULL;
    if (!compile_trace(jit, trace, message)) {
        const LoopState *loop = &jit->loops[trace->loop];
        log_abort(jit->options.log, trace->number, ABORT_compile_failed, message, loop->proto,
                  (uint32_t)(loop->anchor - loop->proto->code));
        if (trace->build != old.build)
            jit->builds[trace->build] = NULL;
        build_free(trace);
        *trace = old;
        trace->is_full = true;
        return;
    }
    carry_counts(trace, &old);
    install(jit, trace);
    drop_build(jit, &old);
}

/* -- recording -------------------------------------------------------------------------- */
static uint32_t find_trace(void *context, const Insn *header, const Value *base)
{
    const Jit *jit = context;
    const LoopTrace *trace = jit->traces[header[opcode_length(insn_op(*header)) - 1]];
    while (trace && !tree_fits_types(trace->recorded, base))
        trace = trace->newer;
    return trace ? trace->number : 0;
}

static void begin_path(Jit *jit)
{
    jit->vm->recording = true;
    if (jit->options.dump_path)
        dump_begin(&jit->now.path, jit->options.log, jit->options.dump);
}

static void start_recording(Jit *jit, Insn *anchor)
{
    const Proto *proto = jit->vm->frame->proto;
    uint32_t pc = (uint32_t)(anchor - proto->code);
    LogPlace place = log_place(proto, pc);
    char name[256];
    snprintf(name, sizeof name, "%s:%u", place.file, place.line);
    uint32_t number = jit->now.number = jit->trace_count, function = jit->now.function;
    const JitParams *params = &jit->options.params;
    jit->now.recorder = function ? recorder_new_function(jit->vm, params, jit->functions, function, name, number)
                                 : recorder_new(jit->vm, params, jit->functions, anchor, name, number);
    recorder_set_find(jit->now.recorder, find_trace, jit);
    log_start(jit->options.log, number, proto, pc);
    begin_path(jit);
}

/* The instruction that is recorded next, and where the trace's own go on. */
static void dump_step(const Jit *jit)
{
    const Frame *frame = jit->vm->frame;
    uint32_t pc = (uint32_t)(frame->pc - frame->proto->code);
    LogPlace place = log_place(frame->proto, pc);
    fprintf(jit->now.path.stream, "; v%-4u f%-2u ", recorder_trace(jit->now.recorder)->insts.count, place.function);
    instruction_print(frame->proto, pc, jit->now.path.stream);
    fprintf(jit->now.path.stream, " ; %s:%u\n", place.file, place.line);
}

static void start_side(Jit *jit, LoopTrace *trace, uint16_t snap)
{
    VM *vm = jit->vm;
    uint16_t origin = (uint16_t)trace->trace->snaps.items[snap].origin;
    log_hot_exit(jit->options.log, trace, snap);
    jit->now.recorder = recorder_new_side(vm, &jit->options.params, jit->functions, jit->loops[trace->loop].anchor,
                                          trace->recorded, origin);
    recorder_set_find(jit->now.recorder, find_trace, jit);
    jit->now.growing = trace;
    jit->now.growing_at = origin;
    log_side(jit->options.log, trace->number, snap, vm->frame->proto,
             (uint32_t)(vm->frame->pc - vm->frame->proto->code));
    begin_path(jit);
}

/* Of the trace, or the tree, that is being recorded. */
static uint32_t recording_number(const Jit *jit)
{
    return jit->now.growing ? jit->now.growing->number : jit->now.number;
}

static void end_recording(Jit *jit)
{
    if (jit->options.dump_path)
        dump_end(&jit->now.path, jit->options.log, recording_number(jit), "path");
    recorder_free(jit->now.recorder);
    jit->now = (Recording){.outer = jit->now.outer};
    jit->vm->recording = false;
}

static void give_up(Jit *jit, AbortReason reason, const char *detail)
{
    const Frame *frame = jit->vm->frame;
    log_abort(jit->options.log, recording_number(jit), reason, detail, frame->proto,
              (uint32_t)(frame->pc - frame->proto->code));
    end_recording(jit);
}

void jit_abandon(Jit *jit, AbortReason reason, const char *detail)
{
    Recording given_up = jit->now;
    give_up(jit, reason, detail);
    if (given_up.growing)
        side_exit_penalize(given_up.growing, given_up.growing_at, &jit->options.params);
    else
        penalize(jit, &jit->loops[given_up.loop]);
}

/* -- recordings that wait ------------------------------------------------------------------ */
static LoopTrace *add_trace(Jit *jit)
{
    LoopTrace *trace = ir_alloc(sizeof *trace);
    trace->number = jit->trace_count;
    jit->traces = ir_list_room(jit->traces, &jit->trace_capacity, jit->trace_count + 1, sizeof *jit->traces);
    return jit->traces[jit->trace_count++] = trace;
}

void jit_reserve_number(Jit *jit)
{
    if (!jit->now.growing && jit->now.number == jit->trace_count)
        add_trace(jit);
}

bool jit_is_waiting(const Jit *jit, const LoopTrace *tree, uint32_t function, uint32_t loop)
{
    for (const Recording *waiting = jit->now.outer; waiting; waiting = waiting->outer)
        if (waiting->growing ? waiting->growing == tree
                             : waiting->loop == loop || (function && waiting->function == function))
            return true;
    return false;
}

/* The machine stands where the newest path ended; at a link that is not where the tree is entered. */
static void dump_recorded(const Jit *jit, const LoopTrace *trace)
{
    Dump dump;
    const Trace *recorded = trace->recorded;
    bool is_at_entry = recorded->segments.items[recorded->segments.count - 1].end != IR_END_LINK;
    Trace *with_inputs = is_at_entry ? trace_with_inputs(recorded, jit->vm) : trace_copy(recorded);
    trace_print(with_inputs, dump_begin(&dump, jit->options.log, jit->options.dump));
    trace_free(with_inputs);
    dump_end(&dump, jit->options.log, trace->number, "ir");
}

static void show_recorded(const Jit *jit, const LoopTrace *trace)
{
    log_stop(jit->options.log, trace->recorded, trace->number);
    if (jit->options.dump_ir)
        dump_recorded(jit, trace);
#ifdef MK_CHECKED
    check_recorded(trace->recorded);
#endif
}

/* The recorded path becomes part of its tree, which is rebuilt if it is time. */
static void finish_side(Jit *jit)
{
    LoopTrace *trace = jit->now.growing;
    uint16_t at = jit->now.growing_at;
    int inlined_frames;
    trace_free(trace->recorded);
    trace->recorded = recorder_take(jit->now.recorder, &inlined_frames);
    if (inlined_frames > trace->inlined_frames)
        trace->inlined_frames = inlined_frames;
    trace->is_full = (int32_t)trace->recorded->insts.count > jit->options.params.maxtree;
    end_recording(jit);
    side_exits_grow(trace, &jit->options.params);
    side_exit_has_path(trace, at, &jit->options.params);
    show_recorded(jit, trace);
    if (tree_is_due(trace))
        rebuild(jit, trace);
}

static void chain_version(Jit *jit, LoopTrace *trace)
{
    LoopState *loop = &jit->loops[trace->loop];
    loop->newest = trace;
    loop->versions++;
    if (!trace->older)
        return;
    trace->older->newer = trace;
    log_version(jit->options.log, trace->number, loop);
}

/* The recorded loop or function is compiled, and its header now enters the code. */
static void finish_recording(Jit *jit)
{
    Recording done = jit->now;
    LoopTrace *trace = done.number < jit->trace_count ? jit->traces[done.number] : add_trace(jit);
    trace->loop = done.loop;
    trace->function = done.function;
    trace->older = jit->loops[trace->loop].newest;
    trace->has_other_types = done.has_other_types;
    trace->entry_patience = (uint32_t)jit->options.params.maxentryfails;
    trace->recorded = recorder_take(done.recorder, &trace->inlined_frames);
    side_exits_grow(trace, &jit->options.params);
    show_recorded(jit, trace);
    char message[160] = "";
    if (!compile_trace(jit, trace, message)) {
        jit_abandon(jit, ABORT_compile_failed, message);
        if (trace->exits)
            jit->builds[trace->build] = NULL;
        loop_trace_free(trace);
        if (trace->number + 1 == jit->trace_count)
            free(jit->traces[--jit->trace_count]);
        return;
    }
    end_recording(jit);
    if (!trace->function)
        chain_version(jit, trace);
    install(jit, trace);
}

/* A trace that nothing runs in loses its code; its loop's header is the caller's. */
static void take_down(Jit *jit, LoopTrace *trace)
{
    log_exits(jit->options.log, trace);
    jit->backend->free_code(jit->backend, &trace->code);
    trace->installed = false;
    jit->builds[trace->build] = NULL;
    jit->links[trace->number] = (LinkTarget){0};
    if (trace->function) {
        jit->functions->targets[trace->function].body = NULL;
        jit->functions->versions[trace->function].trace = 0;
    }
    loop_trace_free(trace);
}

/* Throws all compiled code away, and a recording with it; every loop is counted from the
 * beginning, blacklisted ones too. Nothing may be running in a trace. */
static void flush(Jit *jit)
{
    uint32_t dropped = 0;
    if (jit->now.recorder)
        give_up(jit, ABORT_flushed, NULL);
    for (Recording *waiting = jit->now.outer; waiting; waiting = waiting->outer) {
        recorder_free(waiting->recorder);
        *waiting = (Recording){.outer = waiting->outer};
    }
    for (uint32_t i = 1; i < jit->trace_count; i++) {
        LoopTrace *trace = jit->traces[i];
        if (!trace->installed)
            continue;
        take_down(jit, trace);
        dropped++;
    }
    for (uint32_t i = 0; i < jit->loop_count; i++) {
        LoopState *loop = &jit->loops[i];
        *loop = (LoopState){.proto = loop->proto, .anchor = loop->anchor};
        set_header(loop, FORM_COUNTING, next_wait(jit, loop));
    }
    log_flush(jit->options.log, dropped);
}

/* -- the interpreter's hooks ------------------------------------------------------------- */
static void know_layout(Jit *jit)
{
    if (jit->layout_known)
        return;
    jit->layout = layout_of(jit->vm); /* the globals have their place only now */
    jit->layout_known = true;
}

/* The version for the innermost frame's arguments, if it is to be recorded; else 0. */
static uint32_t version_to_record(Jit *jit, const LoopState *loop)
{
    if (!jit->options.params.functions || loop->blacklisted || (proto_is_leaf(loop->proto) && !loop->is_wanted))
        return 0;
    uint32_t most = (uint32_t)jit->options.params.maxversions;
    uint32_t version = functions_make(jit->functions, loop->proto, jit->vm->frame->base, most);
    return jit->functions->targets[version].body || jit_is_waiting(jit, NULL, version, UINT32_MAX) ? 0 : version;
}

/* The loop, or the function whose frame is the innermost, may be recorded now. */
static void start_if_possible(Jit *jit, uint32_t number)
{
    LoopState *loop = &jit->loops[number];
    uint32_t function = is_function(loop) ? version_to_record(jit, loop) : 0;
    if (jit->vm->recording || jit->trace_count >= MAX_TRACES || (is_function(loop) && !function) ||
        jit_is_waiting(jit, NULL, 0, is_function(loop) ? UINT32_MAX : number))
        return;
    if (dice_come_up(&jit->delay, DELAY_SIDES)) {
        if (!has_version(jit, loop))
            set_header(loop, FORM_COUNTING, 1 + dice_below(&jit->delay, MAX_DELAY));
        return;
    }
    know_layout(jit);
    jit->now.loop = number;
    jit->now.function = function;
    start_recording(jit, loop->anchor);
}

static void jit_hot(VM *vm, Insn *pc)
{
    Jit *jit = vm->jit;
    const Proto *proto = vm->frame->proto;
    uint32_t loop = find_loop(jit, proto, pc);
    log_hot(jit->options.log, is_function(&jit->loops[loop]) ? "function" : "loop", proto,
            (uint32_t)(pc - proto->code));
    set_header(&jit->loops[loop], FORM_COUNTING, next_wait(jit, &jit->loops[loop]));
    start_if_possible(jit, loop);
}

bool jit_ask_for(Jit *jit, uint32_t function)
{
    const Proto *proto = jit->functions->versions[function].proto;
    if (opcode_plain(insn_op(*proto->code)) != OP_FUNCTION)
        return false;
    uint32_t number = find_loop(jit, proto, proto->code); /* which may move them */
    LoopState *loop = &jit->loops[number];
    if (loop->blacklisted)
        return false;
    loop->is_wanted = true;
    if (has_version(jit, loop))
        loop->misses = UINT32_MAX - 1;
    else
        set_header(loop, FORM_COUNTING, 1);
    return true;
}

LoopTrace *jit_find_version(Jit *jit, uint32_t first)
{
    const Frame *frame = jit->vm->frame;
    uint32_t version = functions_find(jit->functions, first, frame->base);
    if (version && jit->functions->versions[version].trace)
        return jit->traces[jit->functions->versions[version].trace];
    uint32_t number = find_loop(jit, frame->proto, frame->proto->code);
    LoopState *loop = &jit->loops[number];
    if (++loop->misses >= (uint32_t)jit->options.params.hotfunc && !loop->blacklisted) {
        loop->misses = 0;
        start_if_possible(jit, number);
    }
    return NULL;
}

static RecordOutcome record(Jit *jit)
{
    if (dice_come_up(&jit->flush, RECORDING_FLUSH_SIDES) && !jit->entered) {
        flush(jit);
        return RECORD_OVER;
    }
    if (ir_memory_ran_out()) {
        jit_abandon(jit, ABORT_out_of_memory, NULL);
        return RECORD_OVER;
    }
    if (jit->options.dump_path)
        dump_step(jit);
    switch (recorder_step(jit->now.recorder)) {
    case RECORD_GO_ON: return RECORD_GOES_ON;
    case RECORD_CLOSED: (jit->now.growing ? finish_side : finish_recording)(jit); return RECORD_OVER;
    case RECORD_ABORTED: jit_abandon(jit, recorder_abort_reason(jit->now.recorder), NULL); return RECORD_OVER;
    case RECORD_CALLS: return native_record_call(jit);
    }
    return RECORD_OVER;
}

static RecordOutcome jit_record(VM *vm)
{
    Jit *jit = vm->jit;
    Phase before = stats_phase(jit->stats, PHASE_recording);
    RecordOutcome outcome = record(jit);
    stats_phase(jit->stats, before);
    return outcome;
}

/* The newest version failed at entry again and again: another is recorded, from its header on. */
static void start_version(Jit *jit, LoopTrace *trace)
{
    LoopState *loop = &jit->loops[trace->loop];
    trace->entry_failures = 0;
    if (loop->versions >= (uint32_t)jit->options.params.maxversions || jit->trace_count >= MAX_TRACES ||
        jit_is_waiting(jit, NULL, 0, trace->loop))
        return;
    jit->now.loop = trace->loop;
    jit->now.has_other_types = !tree_fits_types(trace->recorded, jit->vm->frame->base);
    start_recording(jit, loop->anchor);
}

/* The trace that was left, by way of links perhaps another than was entered, may grow, or not do for the types of now.
 */
void jit_after_exit(Jit *jit)
{
    LoopTrace *trace = jit->left;
    jit->left = NULL;
    if (!trace || jit->vm->recording)
        return;
    if (trace->entry_failures >= trace->entry_patience && !trace->function)
        start_version(jit, trace);
    else if (jit->left_state == SIDE_HOT && !jit_is_waiting(jit, trace, 0, UINT32_MAX))
        start_side(jit, trace, jit->left_by);
    else if (jit->left_state == SIDE_WAITING)
        rebuild(jit, trace);
}

static EnterOutcome jit_enter(VM *vm, Value *result)
{
    Jit *jit = vm->jit;
    const Insn *pc = vm->frame->pc;
    uint32_t number = pc[opcode_length(insn_op(*pc)) - 1];
    LoopTrace *trace = insn_op(*pc) == OP_TFUNCTION ? jit_find_version(jit, number) : jit->traces[number];
    if (!trace || jit->deepest > vm_depth_left(vm))
        return ENTER_GOES_ON; /* the interpreter raises the overflow where it happens */
    EnterOutcome outcome = native_run(jit, trace, result);
    if (dice_come_up(&jit->flush, FLUSH_SIDES) && !jit->entered)
        flush(jit);
    return outcome;
}

/* -- life ------------------------------------------------------------------------------- */
static void mark_trace(Heap *heap, const Trace *trace)
{
    for (uint32_t i = 0; trace && i < trace->objects.count; i++) {
        const IrObject *object = &trace->objects.items[i];
        IrType boxed = ir_type_boxed(object->type);
        if (boxed != IRT_none && boxed != IRT_vbuiltin)
            heap_mark_object(heap, (const void *)(uintptr_t)object->handle);
    }
}

/* The constants of every trace, from recording until its code is freed. */
static void report_roots(Heap *heap, void *context)
{
    Jit *jit = ((VM *)context)->jit;
    if (!jit)
        return;
    for (const Recording *recording = &jit->now; recording; recording = recording->outer)
        if (recording->recorder)
            mark_trace(heap, recorder_trace(recording->recorder));
    for (uint32_t i = 1; i < jit->trace_count; i++)
        mark_trace(heap, jit->traces[i]->recorded);
}

Jit *jit_new(VM *vm, Backend *backend, const JitOptions *options)
{
    static const JitHooks hooks = {jit_hot, jit_record, jit_enter};
    ir_memory_reserve();
    Jit *jit = ir_alloc(sizeof *jit);
    jit->vm = vm;
    jit->backend = backend;
    jit->options = *options;
    jit->stats = options->log ? options->log->stats : NULL;
    jit->rewrites_left = options->opt_bisect;
    jit->flush = (Dice){options->stress_flush};
    jit->delay = (Dice){options->stress_delay};
    jit->trace_count = 1;
    jit->functions = functions_new();
    jit->links = ir_alloc((MAX_TRACES + 1) * sizeof *jit->links);
    vm->hooks = &hooks;
    vm->jit = jit;
    heap_add_roots(vm->rt->heap, report_roots, vm); /* vm outlives the JIT */
    return jit;
}

void jit_free(Jit *jit)
{
    jit_free_replaced(jit);
    if (jit->now.recorder)
        end_recording(jit);
    for (uint32_t i = 1; i < jit->trace_count; i++) {
        LoopTrace *trace = jit->traces[i];
        if (trace->installed) {
            log_exits(jit->options.log, trace);
            jit->backend->free_code(jit->backend, &trace->code);
        }
        loop_trace_free(trace);
        free(trace);
    }
    if (jit->options.pass_stats)
        log_pass_stats(jit->options.dump, &jit->passes);
    if (jit->options.bisects)
        log_bisect_end(jit->options.dump, jit->options.opt_bisect - jit->rewrites_left);
    free(jit->traces);
    free(jit->builds);
    functions_free(jit->functions);
    free(jit->links);
    free(jit->loops);
    jit->vm->jit = NULL;
    jit->vm->hooks = NULL;
    free(jit);
}
