import HTTPTypes
import HummingbirdCore
public import HummingbirdTesting
import NIOCore

/// A whole answer as text, for comparison: status, header fields in the order of their names, body.
public func answerText(_ response: TestResponse) -> String {
    let fields = response.headers.map { "\($0.name.rawName): \($0.value)" }.sorted()
    return (["\(response.status.code)"] + fields + ["", String(buffer: response.body)]).joined(separator: "\n")
}

/// A whole answer as text without the fields that every answer of its kind carries, so that a test shows what is its own.
public func ownAnswerText(_ response: TestResponse) -> String {
    var own = response.headers
    for name in commonFields { own[name] = nil }
    let fields = own.map { "\($0.name.rawName): \($0.value)" }.sorted()
    return (["\(response.status.code)"] + fields + ["", String(buffer: response.body)]).joined(separator: "\n")
}

private let commonFields: [HTTPField.Name] = [
    "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy", "Permissions-Policy", "Vary", "Access-Control-Allow-Origin",
    "Access-Control-Expose-Headers",
].compactMap { HTTPField.Name($0) }
