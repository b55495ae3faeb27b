import JSON
import Testing

@testable import STIX

/// STIX 2.1 §2.9, §6: ids that follow from contents. The ids below were made by OASIS's own Python library (stix2 3.0.2);
/// the first two are also printed in §2.9 and §6.4 of STIX 2.1 Errata 01.
struct ObservableIDTests {
    @Test(arguments: published)
    func `the id of an observable follows from the properties that contribute to it`(text: String) throws {
        let object = try JSONValue(parsing: text)
        #expect(Identifier.deterministic(for: object)?.text == object["id"]?.string)
        #expect(findings(object) == [])
    }

    @Test(arguments: published)
    func `another id of version 4 or 5 is a warning that names the right one`(text: String) throws {
        var object = try JSONValue(parsing: text)
        let right = try #require(object["id"]?.string)
        let type = try #require(object["type"]?.string)
        for version in 4...5 {
            object["id"] = .string("\(type)--e2e1a340-4415-\(version)ba8-9671-f7343fbf0836")
            let verdict = Catalogue.standard.check(object)
            #expect(verdict.object != nil)
            #expect(verdict.findings.map(\.path) == ["/id"])
            #expect(verdict.findings.map(\.expectation) == [right])
        }
    }

    @Test func `properties that do not contribute change nothing`() throws {
        let one = try Samples.object("file", #"{"name": "a", "size": 1, "x_own": 2}"#)
        let other = try Samples.object("file", #"{"name": "a", "magic_number_hex": "00"}"#)
        let third = try Samples.object("file", #"{"name": "b"}"#)
        #expect(Identifier.deterministic(for: one) == Identifier.deterministic(for: other))
        #expect(Identifier.deterministic(for: one) != Identifier.deterministic(for: third))
    }

    @Test func `where nothing contributes the id is random`() throws {
        let account = try Samples.object("user-account", #"{"user_id": null, "display_name": "x"}"#)
        #expect(Identifier.deterministic(for: account) == nil)
        #expect(findings(account) == [])
        var named = account
        named["id"] = "user-account--e2e1a340-4415-5ba8-9671-f7343fbf0836"
        #expect(
            findings(named) == [
                "error at /id: is of version 5 though nothing contributes to it; expected a random UUID (version 4) "
                    + "[STIX 2.1 §6.16]"
            ]
        )
        #expect(Identifier.deterministic(for: try Samples.minimal("process")) == nil)
        #expect(Identifier.deterministic(for: try Samples.minimal("tool")) == nil)
        #expect(Identifier.deterministic(for: ["type": "x-unknown", "value": 1]) == nil)
        #expect(Identifier.deterministic(for: "text") == nil)
    }

    static let published: [String] = [
        #"{"type":"ipv4-addr","id":"ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4","value":"198.51.100.3"}"#,
        #"{"type":"domain-name","id":"domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7","value":"example.com"}"#,
        #"{"type": "ipv6-addr", "id": "ipv6-addr--6469e3a9-b053-5e34-a025-9396ae051d26", "value": "2001:db8::1"}"#,
        #"{"type": "mac-addr", "id": "mac-addr--757b1725-9903-54f5-a855-1240691d7659", "value": "d2:fb:49:24:37:18"}"#,
        #"""
        {"type": "url", "id": "url--7c2388b0-c242-54b1-890a-37ff4e2294fd",
        "value": "https://example.com/a?b=ü&c=\"1\""}
        """#,
        #"""
        {"type": "email-addr", "id": "email-addr--76b84198-1548-531a-9560-dff8251aa5b5",
        "value": "jan@example.org"}
        """#,
        #"{"type": "mutex", "id": "mutex--dc9cd8db-7693-5371-bb59-985d7e47c1b6", "name": "__CLEANSWEEP__日本語"}"#,
        #"""
        {"type": "autonomous-system", "id": "autonomous-system--3aa27478-50b5-5ab8-9da9-cdc12b657fff",
        "number": 15139}
        """#,
        #"""
        {"type": "directory", "id": "directory--0a58d0c1-59e6-5afd-8252-dcd3f13e5622",
        "path": "C:\\Windows\\System32"}
        """#,
        #"""
        {"type": "file", "id": "file--3d7cec9e-a0ae-592c-8fc2-4f4db0ee13e2",
        "hashes": {"SHA-256": "fe90a7e910cb3a4739bed9180e807e93fa70c90f25a8915476f5e4bfbac681db",
        "MD5": "84cd7b8e1ef8b8f4e3c5a6b6c1b2b3a4"}, "size": 5, "name": "a.txt"}
        """#,
        #"""
        {"type": "file", "id": "file--dc1faca9-0ce5-51da-88c9-77ec88eda461",
        "hashes": {"SHA-512": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "SHA-256": "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"}}
        """#,
        #"""
        {"type": "file", "id": "file--dc3a0f53-89c0-57cc-9079-56d59ad8ce98",
        "hashes": {"SHA3-256": "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"}}
        """#,
        #"""
        {"type": "file", "id": "file--227a5955-a8f2-5516-b164-0bb3c6384310", "name": "b.pdf",
        "parent_directory_ref": "directory--93c0a9b0-520d-545d-9094-1a08ddf46b05",
        "extensions": {"pdf-ext": {"version": "1.7", "is_optimized": true}}}
        """#,
        #"""
        {"type": "file", "id": "file--b5cdc413-4eb8-5457-9e14-9d678cf6402f", "name": "foo.exe",
        "extensions": {"windows-pebinary-ext": {"pe_type": "exe", "number_of_sections": 3,
        "sections": [{"name": "CODE", "entropy": 0.061089}, {"name": "DATA", "entropy": 7.0}]}}}
        """#,
        #"""
        {"type": "network-traffic", "id": "network-traffic--b103d8cd-1b56-5507-8300-7a9cfbe37e62",
        "start": "2016-11-23T08:17:27.123456Z", "src_ref": "ipv4-addr--ff26c055-6336-5bc5-b98d-13d6226742dd",
        "dst_port": 443, "protocols": ["ipv4", "tcp"]}
        """#,
        #"""
        {"type": "software", "id": "software--c616478f-891e-5ddb-bb5c-f6d497d2a513", "name": "Word",
        "vendor": "Microsoft", "version": "2002"}
        """#,
        #"""
        {"type": "user-account", "id": "user-account--f94d689e-707d-58c3-b803-c720bb6ed096", "user_id": "1001",
        "account_login": "jdoe", "account_type": "unix", "display_name": "John"}
        """#,
        #"""
        {"type": "windows-registry-key", "id": "windows-registry-key--f6a11ddf-fa2b-54c8-97ab-e7f28413095a",
        "key": "hkey_local_machine\\system\\bar\\foo", "values": [{"name": "Foo", "data": "qwerty",
        "data_type": "REG_SZ"}, {"name": "Bar", "data": "42", "data_type": "REG_DWORD"}]}
        """#,
        #"""
        {"type": "x509-certificate", "id": "x509-certificate--ef4a0357-ca02-5b61-b017-1b55c3e5c8b1",
        "serial_number": "36:f7:d4:32", "issuer": "C=ZA"}
        """#,
        #"""
        {"type": "email-message", "id": "email-message--e81794d6-d369-5347-b2bd-6d8b0cb5dce9",
        "is_multipart": false, "from_ref": "email-addr--89f52ea8-d6ef-51e9-8fce-6a29236436ed", "subject": "Hi 😀",
        "body": "line\n\ttab"}
        """#,
        #"""
        {"type": "artifact", "id": "artifact--eac3d4a7-c6f3-5bf1-92cb-890dab4a72fb", "mime_type": "image/jpeg",
        "payload_bin": "iVBORw0KGgo="}
        """#,
        #"""
        {"type": "artifact", "id": "artifact--1e901a93-d663-59b6-88a6-edc0114b78c9", "url": "https://x.example/",
        "hashes": {"SHA-1": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}
        """#,
    ]
}
