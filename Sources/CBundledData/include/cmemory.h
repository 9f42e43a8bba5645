#ifndef CMEMORY_H
#define CMEMORY_H

/// Takes memory from the system in large pieces from now on.
void oversight_prepare_memory(void);

/// Gives memory that is no longer in use back to the system.
void oversight_give_back_memory(void);

#endif
