import JSON

@testable import Silence

extension FuzzLaw {
    /// A certificate that is read is written as it was read, and checking it ends; what is no signed one may still hold
    /// what a certificate is made of, of which the same is true.
    static let certificates = FuzzLaw("certificates") { text in
        switch Result(catching: { () throws(CertificateError) in try SignedCertificate(parsing: text) }) {
        case .success(let signed):
            try hold(signed.bytes == text, "a certificate is written as it was read")
            try checkMeaning(of: signed.certificate)
            let verification = signed.verify()
            try hold(verification.holds == verification.faults.isEmpty, "a certificate with a fault does not hold")
            try hold(verification.holds || verification.proofs.isEmpty, "a fault proves nothing")
        case .failure(let fault):
            try hold(!fault.reason.isEmpty, "a refusal has a reason")
            guard let inner = (try? JSONValue(parsing: text))?["certificate"],
                let certificate = try? Certificate(inner, "")
            else { return }
            try checkMeaning(of: certificate)
        }
    }

    private static func checkMeaning(of certificate: Certificate) throws {
        let again = try? Certificate(try JSONValue(parsing: certificate.canonicalBytes), "")
        try hold(again == certificate, "a certificate means what its canonical text means")
        let standing = certificate.standing
        try hold(standing.rounds.count <= certificate.procedure.rounds.count, "no round takes place that is not there")
        let told = standing.rounds.reduce(standing.strays.count) { $0 + $1.acts.count }
        try hold(told <= certificate.acts.count, "no act is told twice")
    }
}
