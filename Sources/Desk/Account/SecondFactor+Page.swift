internal import Accounts
internal import Localization

/// Setting up, renewing and switching off a second factor.
struct SecondFactorPage: Sendable {
    let factor: SecondFactor
    /// What waits for its first code.
    let offered: OfferedSecondFactor?
    let proof: ProofPart
    /// Whether the reader was led here because nothing else opens before there is one.
    var isNeeded = false
    var faults: [FieldFault] = []

    private static let base = "/account/second-factor"

    func body(formToken: String, _ words: Words) -> HTML {
        """
        \(faultSummary(faults, words))<h1>\(words[.factorHeading])</h1>
        \(isNeeded ? "<p><b>\(words[.factorNeeded])</b></p>\n" : "" as HTML)\(content(formToken, words))<p><a href="/account/">\(words[.tokenBack])</a></p>
        """
    }

    private func content(_ formToken: String, _ words: Words) -> HTML {
        if factor.isOn { return manage(formToken, words) }
        guard factor.hasPassword else { return "<p>\(words[.accountByProvider])</p>\n" }
        guard let offered else {
            let start = accountForm(Self.base + "/offer", token: formToken, button: words[.factorStart], "")
            return "<p>\(words[.factorIsOff])</p>\n<p>\(words[.factorStartAdvice])</p>\n\(start)"
        }
        return confirm(offered, formToken, words)
    }

    private func confirm(_ offered: OfferedSecondFactor, _ formToken: String, _ words: Words) -> HTML {
        let code = AccountField(
            id: "code",
            label: words[.codeLabel],
            hint: words[.factorConfirm],
            fills: "one-time-code",
            inputMode: "numeric"
        )
        return """
            <p>\(words[.factorAdd])</p>
            <dl class="facts"><dt>\(words[.factorKey])</dt><dd><code>\(Self.grouped(offered.secret))</code></dd>
            <dt>\(words[.factorAddress])</dt>\
            <dd><a href="\(offered.address)"><code>\(offered.address)</code></a></dd></dl>
            \(proof.form(
                Self.base + "/confirm",
                token: formToken,
                button: words[.factorConfirmApply],
                fields: code.html(faults),
                faults,
                words
            ))
            """
    }

    private func manage(_ formToken: String, _ words: Words) -> HTML {
        """
        <p>\(words.count(factor.recoveryCodesLeft, .factorIsOn))</p>
        <h2>\(words[.factorRenewHeading])</h2>
        <p>\(words[.factorRenewAdvice])</p>
        \(proof.form(Self.base + "/codes", token: formToken, button: words[.factorRenewApply], faults, words))\
        <h2>\(words[.factorOffHeading])</h2>
        \(proof.switchingOff.form(
            Self.base + "/off",
            token: formToken,
            button: words[.factorOffApply],
            plain: true,
            faults,
            words
        ))
        """
    }

    /// A key in groups of four, as people read it aloud.
    private static func grouped(_ key: String) -> String {
        let letters = Array(key)
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: " ")
    }
}

extension ProofPart {
    /// The proof of the second form on the page, which switches off.
    var switchingOff: ProofPart {
        var part = self
        part.passwordField = "off-password"
        part.codeField = "off-code"
        return part
    }
}

/// Recovery codes, shown once.
struct RecoveryCodesPage: Sendable {
    let codes: [String]

    func body(_ words: Words) -> HTML {
        """
        <h1>\(words[.recoveryTitle])</h1>
        <p>\(words[.recoveryAdvice])</p>
        <ol class="codes">\(each(codes) { "<li><code>\($0)</code></li>\n" })</ol>
        <p><a class="button" href="/account/">\(words[.recoveryDone])</a></p>
        """
    }
}

/// Changing one's password.
struct PasswordPage: Sendable {
    let proof: ProofPart
    var faults: [FieldFault] = []

    func body(formToken: String, _ words: Words) -> HTML {
        let form = proof.form(
            "/account/password",
            token: formToken,
            button: words[.passwordApply],
            fields: newPasswordFields(faults, words),
            faults,
            words
        )
        return """
            \(faultSummary(faults, words))<h1>\(words[.passwordChange])</h1>
            <p>\(words[.passwordAdvice])</p>
            \(form)<p><a href="/account/">\(words[.tokenBack])</a></p>
            """
    }
}
