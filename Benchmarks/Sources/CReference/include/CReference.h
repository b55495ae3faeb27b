#ifndef ENTENTE_CREFERENCE_H
#define ENTENTE_CREFERENCE_H

#include <stddef.h>
#include <stdint.h>

// The references that the rooms are measured against: simdjson and sqlite3 as a C++ program would use them.

#ifdef __cplusplus
extern "C" {
#endif

/// The versions of the libraries, and what simdjson runs on here ("icelake", "haswell", ...).
const char *reference_simdjson_version(void);
const char *reference_simdjson_target(void);
const char *reference_sqlite_version(void);

/// Room for parsing texts of up to `capacity` bytes; NULL where there is no memory.
typedef struct ReferenceParser ReferenceParser;
ReferenceParser *reference_parser_create(size_t capacity);
void reference_parser_free(ReferenceParser *parser);

/// Parses `count` texts that lie one behind the other at `offsets[0] ..< offsets[count]`; at least 64 readable bytes
/// follow the last one. Returns how many were parsed without error.
size_t reference_parse(ReferenceParser *parser, const uint8_t *bytes, const size_t *offsets, size_t count);

/// One row to store. Texts end with a zero byte.
typedef struct ReferenceRow {
    const char *id;
    const char *type;
    const char *modified;
    int64_t added;
    const uint8_t *body;
    size_t body_count;
} ReferenceRow;

/// Stores rows in a new database file, with a primary key and one index, in transactions of `batch` rows: journal in
/// WAL mode, synchronous FULL. Returns 0, or sqlite3's error code.
int reference_store(const char *path, const ReferenceRow *rows, size_t count, size_t batch);

#ifdef __cplusplus
}
#endif

#endif
