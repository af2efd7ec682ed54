#include "attention.h"

#include <math.h>
#include <signal.h>
#include <stddef.h>
#include <sys/time.h>

/* All that a handler may touch. */
static VM *volatile watched;

static void ask(int signal_number)
{
    VM *vm = watched;
    if (vm && !vm->attention)
        vm_attend(vm, signal_number == SIGINT ? ATTENTION_INTERRUPTED : ATTENTION_TIME);
}

/* Without SA_RESTART: a read that waits is to end. A second Ctrl-C finds the default action. */
static void handle(int signal_number, int flags)
{
    struct sigaction action = {.sa_handler = ask, .sa_flags = flags};
    sigemptyset(&action.sa_mask);
    sigaction(signal_number, &action, NULL);
}

void attention_watch(VM *vm, double timeout)
{
    watched = vm;
    handle(SIGINT, (int)SA_RESETHAND);
    if (timeout <= 0)
        return;
    handle(SIGALRM, 0);
    double whole = floor(timeout);
    suseconds_t micros = (suseconds_t)((timeout - whole) * 1e6);
    struct itimerval timer = {.it_value = {(time_t)whole, micros}};
    if (whole == 0 && micros == 0)
        timer.it_value.tv_usec = 1;
    setitimer(ITIMER_REAL, &timer, NULL);
}

void attention_ignore(void)
{
    setitimer(ITIMER_REAL, &(struct itimerval){0}, NULL);
    signal(SIGINT, SIG_DFL);
    watched = NULL;
}
