#ifndef CMEMORY_H
#define CMEMORY_H

/// Gives memory that is no longer in use back to the system.
void oversight_give_back_memory(void);

#endif
