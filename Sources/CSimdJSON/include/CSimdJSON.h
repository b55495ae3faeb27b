#ifndef ENTENTE_CSIMDJSON_H
#define ENTENTE_CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

// simdjson's DOM parser behind two C functions. Its result is a "tape" of 64-bit words (type in the high 8 bits,
// payload in the low 56) and a buffer of unescaped strings (32-bit length, bytes, NUL); the layout is simdjson's
// documented one (doc/tape.md of simdjson 3).

/// The deepest nesting of non-empty arrays and objects that the parser follows.
#define CSIMDJSON_MAXIMUM_DEPTH 1024

#ifdef __cplusplus
extern "C" {
#endif

/// What a parse left behind. It belongs to the calling thread's parser: valid, and writable, until the thread's next
/// parse or relinquishing.
typedef struct CSimdJSONTape {
    /// The words from the opening root word up to, not including, the closing one.
    uint64_t *words;
    size_t word_count;
    /// The strings' buffer, with at least 64 readable bytes after the last string.
    const uint8_t *strings;
} CSimdJSONTape;

/// Parses UTF-8 text with the thread's own parser, which keeps its memory from one call to the next.
/// The text is copied first, because simdjson reads up to 64 bytes past its end.
/// Returns 0 and fills the tape, or simdjson's error code.
__attribute__((visibility("hidden"))) int csimdjson_parse(const uint8_t *bytes, size_t count, CSimdJSONTape *tape);

/// Gives the thread's parser memory back if a large document has grown it; call once the tape was copied.
__attribute__((visibility("hidden"))) void csimdjson_relinquish(void);

/// simdjson's own words for an error code.
__attribute__((visibility("hidden"))) const char *csimdjson_message(int code);

#ifdef __cplusplus
}
#endif

#endif
