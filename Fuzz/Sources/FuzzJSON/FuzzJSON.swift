@testable import JSON

/// One run of the fuzzer. Parser and scanner agree on the text; if it is accepted it keeps its meaning through its
/// canonical form; if not, the fault lies in the text. Returns 0, as libFuzzer asks.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = Array(UnsafeBufferPointer(start: start, count: count))
    let scanned = FaultScanner.firstFault(in: text, limits: .standard)
    switch parse(text) {
    case .success(let document):
        precondition(scanned == nil, "the scanner accepts what the parser accepts")
        checkMeaning(of: document)
    case .failure(let fault):
        precondition(scanned == fault, "the scanner finds the fault of what the parser refuses")
        precondition(fault.offset <= text.count && fault.line > 0 && fault.column > 0, "the fault lies in the text")
    }
    return 0
}

private func checkMeaning(of document: JSONDocument) {
    let canonical = document.root.canonicalBytes()
    let value = document.root.value
    guard case .success(let again) = parse(canonical) else { preconditionFailure("canonical text is accepted") }
    precondition(again.root.canonicalBytes() == canonical, "canonical text is its own canonical text")
    precondition(again.root.value == value, "canonical text means what the text means")
    precondition(value.canonicalBytes() == canonical, "a tree has the canonical text of its document")
}

private func parse(_ text: [UInt8]) -> Result<JSONDocument, JSONError> {
    Result { () throws(JSONError) in try JSONDocument(text) }
}
