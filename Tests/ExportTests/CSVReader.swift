/// Reads comma-separated values by the grammar of RFC 4180 section 2, written without a look at the writer.
struct CSVReader {
    enum Fault: Error { case quote, end, lineEnd }

    /// The records of a file; `nil` for a field without quotes that is empty.
    static func records(_ bytes: [UInt8]) throws -> [[String?]] {
        var records: [[String?]] = []
        var fields: [String?] = []
        var index = 0
        func byte() -> UInt8? { index < bytes.count ? bytes[index] : nil }
        while index < bytes.count {
            var field: [UInt8] = []
            var isQuoted = false
            if byte() == 0x22 {
                isQuoted = true
                index += 1
                while true {
                    guard let next = byte() else { throw Fault.end }
                    index += 1
                    if next != 0x22 {
                        field.append(next)
                    } else if byte() == 0x22 {
                        field.append(0x22)
                        index += 1
                    } else {
                        break
                    }
                }
            } else {
                while let next = byte(), next != 0x2C, next != 0x0D, next != 0x0A {
                    if next == 0x22 { throw Fault.quote }
                    field.append(next)
                    index += 1
                }
            }
            fields.append(field.isEmpty && !isQuoted ? nil : String(decoding: field, as: UTF8.self))
            if byte() == 0x2C {
                index += 1
                // A comma at the end of a line has an empty field behind it.
                if byte() == 0x0D {
                    fields.append(nil)
                } else {
                    continue
                }
            }
            guard byte() == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A else { throw Fault.lineEnd }
            index += 2
            records.append(fields)
            fields = []
        }
        return records
    }
}
