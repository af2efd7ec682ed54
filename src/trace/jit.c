#include "jit.h"

#include "dice.h"
#include "bytecode/compiler.h"
#include "inputs.h"
#include "ir/memory.h"
#include "ir/text.h"
#include "jit_log.h"
#include "layout.h"
#include "recorder.h"
#include "stats.h"

#ifdef MK_CHECKED
#include "ir/verify.h"
#include <string.h>
#endif

#include <stdlib.h>

struct Jit {
    VM *vm;
    Backend *backend;
    JitOptions options;
    Layout layout;
    bool layout_known;
    LoopState *loops;
    uint32_t loop_count, loop_capacity;
    LoopTrace **traces; /* by number; the first is 1, so that 0 means none */
    uint32_t trace_count, trace_capacity;
    Recorder *recorder;      /* of the trace being recorded, or NULL */
    uint32_t recording_loop; /* its loop */
    bool has_other_types;    /* it is a version for other types than the one before expects */
    LoopTrace *growing;      /* the tree that a side path is being recorded for, or NULL */
    uint16_t growing_at;     /* the path's exit, as numbered in the tree as recorded */
    LoopTrace *left;         /* what the last exit was of, and what is to be done about it: */
    uint16_t left_by;
    SideState left_state;
    int deepest;            /* frames that any trace's inlined calls may add */
    LinkTarget *links;      /* by trace's number: MAX_TRACES + 1; compiled code holds addresses into it */
    Dump path;              /* of the trace being recorded, if it is to be shown */
    JitStats *stats;        /* NULL: not wanted */
    PipelineStats passes;   /* of all traces, if they are wanted */
    uint64_t rewrites_left; /* when bisecting */
    Dice flush, delay;      /* thrown where the options say so */
};

/* Of the dice: how seldom a hook throws everything away, and a hot loop has to wait. */
enum { FLUSH_SIDES = 24, RECORDING_FLUSH_SIDES = 400, DELAY_SIDES = 2, MAX_DELAY = 40 };
enum { MAX_TRACES = 65535 }; /* a counter word and an exit's number hold 16 bits of it */

/* -- loops ------------------------------------------------------------------------ */
/* The header's three forms follow one another: counting, compiled, blacklisted. */
_Static_assert(OP_TLOOP == OP_LOOP + 1 && OP_ILOOP == OP_LOOP + 2, "forms of LOOP");
_Static_assert(OP_TFORRANGE == OP_FORRANGE + 1 && OP_IFORRANGE == OP_FORRANGE + 2, "forms of FORRANGE");
enum { FORM_COUNTING, FORM_COMPILED, FORM_BLACKLISTED };

static void set_header(LoopState *loop, int form, uint32_t counter)
{
    Opcode plain = opcode_plain(insn_op(*loop->anchor));
    loop->anchor[opcode_length(plain) - 1] = counter;
    *loop->anchor = insn_with_op(*loop->anchor, (Opcode)(plain + (unsigned)form));
}

static uint32_t find_loop(Jit *jit, Insn *anchor)
{
    for (uint32_t i = 0; i < jit->loop_count; i++)
        if (jit->loops[i].anchor == anchor)
            return i;
    jit->loops = ir_list_room(jit->loops, &jit->loop_capacity, jit->loop_count + 1, sizeof *jit->loops);
    jit->loops[jit->loop_count] = (LoopState){.proto = jit->vm->frame->proto, .anchor = anchor};
    return jit->loop_count++;
}

/* Back edges until the next try: doubled by each abort, and one more, or a loop of
 * four rounds would be recorded from its last one each time. */
static uint32_t next_wait(const Jit *jit, const LoopState *loop)
{
    uint32_t wait = (uint32_t)jit->options.params.hotloop;
    for (uint32_t i = 0; i < loop->aborts && wait < 65535; i++)
        wait *= 2;
    wait += loop->aborts;
    return wait < 65535 ? wait : 65535;
}

static void blacklist(Jit *jit, LoopState *loop)
{
    loop->blacklisted = true;
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
    else
        set_header(loop, FORM_COUNTING, next_wait(jit, loop));
}

/* -- exits -------------------------------------------------------------------------- */
/* Every exit leads here: `word` is its trace's number and its snapshot's. */
static uint64_t leave_trace(void *context, void *base, uint64_t word)
{
    VM *vm = context;
    Jit *jit = vm->jit;
    Phase before = stats_phase(jit->stats, PHASE_leaving);
    LoopTrace *trace = jit->traces[word >> 16];
    uint16_t snap = word & 0xffff;
    deoptimize(vm, trace, base, snap, &jit->layout);
    ExitPlan *exit = &trace->exits[snap];
    bool forced = trace->stress && stress_was_forced(trace, snap);
    exit->forced += forced;
    exit->taken++;
    trace->entry_failures += snap == trace->trace->entry_snap && !forced;
    stats_phase(jit->stats, before);
    jit->left = trace;
    jit->left_by = snap;
    jit->left_state = forced ? SIDE_COLD : side_exit_count(trace, snap, &jit->options.params);
    return 0;
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
    uint32_t snaps = trace->trace->snaps.count, insts = trace->trace->insts.count;
    trace->targets = ir_alloc(snaps * sizeof *trace->targets);
    trace->exits = ir_alloc(snaps * sizeof *trace->exits);
    trace->stress = jit->options.stress_exits ? ir_alloc(insts * sizeof *trace->stress) : NULL;
    for (uint32_t i = 0; i < snaps; i++)
        trace->targets[i] = leave_trace;
    if (!trace->newer)
        trace->entry_exit = (LinkTarget){leave_trace, (uint64_t)trace->number << 16 | trace->trace->entry_snap};
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
        .exit_base = (uint64_t)trace->number << 16,
        .entry_exit = &trace->entry_exit,
        .link_targets = jit->links,
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

/* Entries, links and failed entries of the version before now lead to this code. */
static void install(Jit *jit, LoopTrace *trace)
{
    LinkTarget target = {trace->code.entry, trace->code.cookie};
    trace->installed = true;
    jit->links[trace->number] = target;
    if (trace->older)
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
        build_free(trace);
        *trace = old;
        trace->is_full = true;
        return;
    }
    carry_counts(trace, &old);
    install(jit, trace);
    jit->backend->free_code(jit->backend, &old.code);
    build_free(&old);
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
        dump_begin(&jit->path, jit->options.log, jit->options.dump);
}

static void start_recording(Jit *jit, Insn *anchor)
{
    const Proto *proto = jit->vm->frame->proto;
    uint32_t pc = (uint32_t)(anchor - proto->code);
    LogPlace place = log_place(proto, pc);
    char name[256];
    snprintf(name, sizeof name, "%s:%u", place.file, place.line);
    jit->recorder = recorder_new(jit->vm, &jit->options.params, anchor, name, jit->trace_count);
    recorder_set_find(jit->recorder, find_trace, jit);
    log_start(jit->options.log, jit->trace_count, proto, pc);
    begin_path(jit);
}

/* The instruction that is recorded next, and where the trace's own go on. */
static void dump_step(const Jit *jit)
{
    const Frame *frame = jit->vm->frame;
    uint32_t pc = (uint32_t)(frame->pc - frame->proto->code);
    LogPlace place = log_place(frame->proto, pc);
    fprintf(jit->path.stream, "; v%-4u f%-2u ", recorder_trace(jit->recorder)->insts.count, place.function);
    instruction_print(frame->proto, pc, jit->path.stream);
    fprintf(jit->path.stream, " ; %s:%u\n", place.file, place.line);
}

static void start_side(Jit *jit, LoopTrace *trace, uint16_t snap)
{
    VM *vm = jit->vm;
    uint16_t origin = (uint16_t)trace->trace->snaps.items[snap].origin;
    log_hot_exit(jit->options.log, trace, snap);
    jit->recorder =
        recorder_new_side(vm, &jit->options.params, jit->loops[trace->loop].anchor, trace->recorded, origin);
    recorder_set_find(jit->recorder, find_trace, jit);
    jit->growing = trace;
    jit->growing_at = origin;
    log_side(jit->options.log, trace->number, snap, vm->frame->proto,
             (uint32_t)(vm->frame->pc - vm->frame->proto->code));
    begin_path(jit);
}

/* Of the trace, or the tree, that is being recorded. */
static uint32_t recording_number(const Jit *jit) { return jit->growing ? jit->growing->number : jit->trace_count; }

static void end_recording(Jit *jit)
{
    if (jit->options.dump_path)
        dump_end(&jit->path, jit->options.log, recording_number(jit), "path");
    jit->growing = NULL;
    recorder_free(jit->recorder);
    jit->recorder = NULL;
    jit->vm->recording = false;
}

static void give_up(Jit *jit, AbortReason reason, const char *detail)
{
    const Frame *frame = jit->vm->frame;
    log_abort(jit->options.log, recording_number(jit), reason, detail, frame->proto,
              (uint32_t)(frame->pc - frame->proto->code));
    end_recording(jit);
}

static void abandon(Jit *jit, AbortReason reason, const char *detail)
{
    LoopTrace *growing = jit->growing;
    give_up(jit, reason, detail);
    if (growing)
        side_exit_penalize(growing, jit->growing_at, &jit->options.params);
    else
        penalize(jit, &jit->loops[jit->recording_loop]);
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
    LoopTrace *trace = jit->growing;
    int inlined_frames;
    trace_free(trace->recorded);
    trace->recorded = recorder_take(jit->recorder, &inlined_frames);
    if (inlined_frames > trace->inlined_frames)
        trace->inlined_frames = inlined_frames;
    trace->is_full = (int32_t)trace->recorded->insts.count > jit->options.params.maxtree;
    end_recording(jit);
    side_exits_grow(trace, &jit->options.params);
    side_exit_has_path(trace, jit->growing_at, &jit->options.params);
    show_recorded(jit, trace);
    if (tree_is_due(trace))
        rebuild(jit, trace);
}

/* The recorded loop is compiled, and its header now enters the code. */
static void finish_recording(Jit *jit)
{
    LoopTrace *trace = ir_alloc(sizeof *trace);
    trace->number = jit->trace_count;
    trace->loop = jit->recording_loop;
    trace->older = jit->loops[trace->loop].newest;
    trace->has_other_types = jit->has_other_types;
    trace->entry_patience = (uint32_t)jit->options.params.maxentryfails;
    trace->recorded = recorder_take(jit->recorder, &trace->inlined_frames);
    /* In the table before compilation: its constants are roots from now on. */
    jit->traces = ir_list_room(jit->traces, &jit->trace_capacity, jit->trace_count + 1, sizeof *jit->traces);
    jit->traces[jit->trace_count] = trace;
    side_exits_grow(trace, &jit->options.params);
    show_recorded(jit, trace);
    char message[160] = "";
    if (!compile_trace(jit, trace, message)) {
        abandon(jit, ABORT_compile_failed, message);
        loop_trace_free(trace);
        free(trace);
        jit->traces[jit->trace_count] = NULL;
        return;
    }
    end_recording(jit);
    jit->trace_count++;
    LoopState *loop = &jit->loops[trace->loop];
    loop->newest = trace;
    loop->versions++;
    if (trace->older) {
        trace->older->newer = trace;
        log_version(jit->options.log, trace->number, loop);
    }
    install(jit, trace);
}

/* A trace that nothing runs in loses its code; its loop's header is the caller's. */
static void take_down(Jit *jit, LoopTrace *trace)
{
    log_exits(jit->options.log, trace);
    jit->backend->free_code(jit->backend, &trace->code);
    trace->installed = false;
    jit->links[trace->number] = (LinkTarget){0};
    loop_trace_free(trace);
}

/* Throws all compiled code away, and a recording with it; every loop is counted from the
 * beginning, blacklisted ones too. Nothing may be running in a trace. */
static void flush(Jit *jit)
{
    uint32_t dropped = 0;
    if (jit->recorder)
        give_up(jit, ABORT_flushed, NULL);
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
static void jit_hot(VM *vm, Insn *pc)
{
    Jit *jit = vm->jit;
    const Proto *proto = vm->frame->proto;
    bool is_function = insn_op(*pc) == OP_FUNCTION;
    log_hot(jit->options.log, is_function ? "function" : "loop", proto, (uint32_t)(pc - proto->code));
    if (is_function)
        return;
    uint32_t loop = find_loop(jit, pc);
    set_header(&jit->loops[loop], FORM_COUNTING, next_wait(jit, &jit->loops[loop]));
    if (vm->recording || jit->trace_count >= MAX_TRACES)
        return;
    if (dice_come_up(&jit->delay, DELAY_SIDES)) {
        set_header(&jit->loops[loop], FORM_COUNTING, 1 + dice_below(&jit->delay, MAX_DELAY));
        return;
    }
    if (!jit->layout_known) { /* the globals have their place only now */
        jit->layout = layout_of(vm);
        jit->layout_known = true;
    }
    jit->recording_loop = loop;
    start_recording(jit, pc);
}

/* False when the recording is over. */
static bool record(Jit *jit)
{
    if (dice_come_up(&jit->flush, RECORDING_FLUSH_SIDES)) {
        flush(jit);
        return false;
    }
    if (ir_memory_ran_out()) {
        abandon(jit, ABORT_out_of_memory, NULL);
        return false;
    }
    if (jit->options.dump_path)
        dump_step(jit);
    switch (recorder_step(jit->recorder)) {
    case RECORD_GO_ON: return true;
    case RECORD_CLOSED: (jit->growing ? finish_side : finish_recording)(jit); return false;
    case RECORD_ABORTED: abandon(jit, recorder_abort_reason(jit->recorder), NULL); return false;
    }
    return false;
}

static bool jit_record(VM *vm)
{
    Jit *jit = vm->jit;
    Phase before = stats_phase(jit->stats, PHASE_recording);
    bool goes_on = record(jit);
    stats_phase(jit->stats, before);
    return goes_on;
}

/* The newest version failed at entry again and again: another is recorded, from its header on. */
static void start_version(Jit *jit, LoopTrace *trace)
{
    LoopState *loop = &jit->loops[trace->loop];
    trace->entry_failures = 0;
    if (loop->versions >= (uint32_t)jit->options.params.maxversions || jit->trace_count >= MAX_TRACES)
        return;
    jit->recording_loop = trace->loop;
    jit->has_other_types = !tree_fits_types(trace->recorded, jit->vm->frame->base);
    start_recording(jit, loop->anchor);
}

/* The trace that was left, by way of links perhaps another than was entered, may grow, or not do for the types of now.
 */
static void after_exit(Jit *jit)
{
    LoopTrace *trace = jit->left;
    if (trace->entry_failures >= trace->entry_patience)
        start_version(jit, trace);
    else if (jit->left_state == SIDE_HOT)
        start_side(jit, trace, jit->left_by);
    else if (jit->left_state == SIDE_WAITING)
        rebuild(jit, trace);
}

static bool jit_enter(VM *vm)
{
    Jit *jit = vm->jit;
    const Insn *pc = vm->frame->pc;
    LoopTrace *trace = jit->traces[pc[opcode_length(insn_op(*pc)) - 1]];
    if (jit->deepest > vm_depth_left(vm))
        return true; /* the interpreter raises the overflow where it happens */
    trace->entries++;
    Phase before = stats_phase(jit->stats, PHASE_compiled);
    trace->code.entry(vm, vm->frame->base - 1, trace->code.cookie);
    stats_phase(jit->stats, before);
    after_exit(jit);
    if (dice_come_up(&jit->flush, FLUSH_SIDES))
        flush(jit);
    return true;
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
    if (jit->recorder)
        mark_trace(heap, recorder_trace(jit->recorder));
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
    jit->links = ir_alloc((MAX_TRACES + 1) * sizeof *jit->links);
    vm->hooks = &hooks;
    vm->jit = jit;
    heap_add_roots(vm->rt->heap, report_roots, vm); /* vm outlives the JIT */
    return jit;
}

void jit_free(Jit *jit)
{
    if (jit->recorder)
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
    free(jit->links);
    free(jit->loops);
    jit->vm->jit = NULL;
    jit->vm->hooks = NULL;
    free(jit);
}
