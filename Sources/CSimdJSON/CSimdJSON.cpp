#include "CSimdJSON.h"

#include <cstring>
#include <memory>
#include <new>
#include <simdjson.h>

namespace {

/// A thread's parser, what it parses into, and its padded copy of the text.
struct Workbench {
    simdjson::dom::parser parser;
    simdjson::dom::document document;
    std::unique_ptr<uint8_t[]> padded;
    /// The longest text that parser, document and copy have room for.
    size_t capacity = 0;
    /// Whether the document is larger than what is kept.
    bool is_large = false;
};

/// Documents up to this size leave their memory to the next parse (about 20 times as much address space).
constexpr size_t kept_capacity = size_t(1) << 20;
constexpr size_t smallest_capacity = size_t(1) << 12;

Workbench &workbench() {
    thread_local Workbench bench;
    return bench;
}

/// Small documents grow the bench in powers of two, so that a run of slightly longer ones does not allocate each time.
size_t wanted_capacity(size_t count) {
    if (count > kept_capacity) { return count; }
    size_t capacity = smallest_capacity;
    while (capacity < count) { capacity *= 2; }
    return capacity;
}

simdjson::error_code reserve(Workbench &bench, size_t count) {
    // A fresh bench has no memory at all, not even for a text of no bytes.
    if (bench.padded && bench.capacity >= count) { return simdjson::SUCCESS; }
    const size_t capacity = wanted_capacity(count);
    bench.capacity = 0;
    bench.padded.reset(new (std::nothrow) uint8_t[capacity + simdjson::SIMDJSON_PADDING]);
    if (!bench.padded) { return simdjson::MEMALLOC; }
    // simdjson counts a scalar inside the innermost container as one level more: two levels to spare.
    auto error = bench.parser.allocate(capacity, CSIMDJSON_MAXIMUM_DEPTH + 2);
    if (error) { return error; }
    error = bench.document.allocate(capacity);
    if (error) { return error; }
    bench.capacity = capacity;
    return simdjson::SUCCESS;
}

} // namespace

int csimdjson_parse(const uint8_t *bytes, size_t count, CSimdJSONTape *tape) {
    Workbench &bench = workbench();
    auto error = reserve(bench, count);
    if (error) { return error; }
    std::memcpy(bench.padded.get(), bytes, count);
    std::memset(bench.padded.get() + count, ' ', simdjson::SIMDJSON_PADDING);
    error = bench.parser.parse_into_document(bench.document, bench.padded.get(), count, false).error();
    if (error) { return error; }
    tape->words = bench.document.tape.get();
    tape->word_count = size_t(tape->words[0] & 0x00FFFFFFFFFFFFFF);
    tape->strings = bench.document.string_buf.get();
    bench.is_large = bench.capacity > kept_capacity;
    if (bench.is_large) {
        // Only the document is still needed: the rest goes before the caller copies from it.
        bench.capacity = 0;
        bench.padded.reset();
        bench.parser = simdjson::dom::parser();
    }
    return simdjson::SUCCESS;
}

void csimdjson_relinquish(void) {
    Workbench &bench = workbench();
    if (bench.is_large || bench.capacity > kept_capacity) { bench = Workbench(); }
}

const char *csimdjson_message(int code) {
    return simdjson::error_message(simdjson::error_code(code));
}
