#include "CReference.h"

#include <memory>
#include <new>
#include <simdjson.h>
#include <string>

struct ReferenceParser {
    simdjson::dom::parser parser;
};

const char *reference_simdjson_version(void) {
    static const std::string version = std::to_string(simdjson::SIMDJSON_VERSION_MAJOR) + "." +
        std::to_string(simdjson::SIMDJSON_VERSION_MINOR) + "." + std::to_string(simdjson::SIMDJSON_VERSION_REVISION);
    return version.c_str();
}

const char *reference_simdjson_target(void) {
    static const std::string name = [] {
        // The first parse chooses.
        simdjson::dom::parser parser;
        (void)parser.parse(std::string("[]")).error();
        return simdjson::get_active_implementation()->name();
    }();
    return name.c_str();
}

ReferenceParser *reference_parser_create(size_t capacity) {
    std::unique_ptr<ReferenceParser> made(new (std::nothrow) ReferenceParser());
    if (!made || made->parser.allocate(capacity, 1024)) { return nullptr; }
    return made.release();
}

void reference_parser_free(ReferenceParser *parser) { delete parser; }

size_t reference_parse(ReferenceParser *parser, const uint8_t *bytes, const size_t *offsets, size_t count) {
    size_t good = 0;
    for (size_t index = 0; index < count; index += 1) {
        const uint8_t *start = bytes + offsets[index];
        // The last argument: what follows the text may be read, so nothing is copied.
        if (!parser->parser.parse(start, offsets[index + 1] - offsets[index], false).error()) { good += 1; }
    }
    return good;
}
