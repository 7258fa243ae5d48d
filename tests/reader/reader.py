#!/usr/bin/env python3
"""Opens a Pantry notebook's key file and sealed files. Written from FORMAT.md alone; section numbers refer to it."""
import argparse, hashlib, hmac, json, os, sys, unicodedata
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SLOTS, SLOT, KEY_FILE = 8, 1084, 8704
COST_SETS = (262_144, 3), (65_536, 3)  # standard first: the file does not say which one made it
ROLES = {1: "owner", 2: "recovery", 3: "supporter", 4: "spare"}
PIECE, TAG, LEAST = 65_536, 16, 262_144
SPACES = dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")


class Refused(Exception):
    code = 3  # neither the passphrase nor damage: something missing, too new or wrongly asked for


class WrongPassphrase(Refused):
    code = 1


class Damaged(Refused):
    code = 2


def need(condition, what):
    if not condition:
        raise Damaged(f"damaged: {what}")


def derive(key, salt, info, length):
    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=info).derive(key)


def prepare(passphrase):
    """2.1, step 1. A length no notebook accepts cannot be the right passphrase."""
    try:
        prepared = unicodedata.normalize("NFC", passphrase.translate(SPACES)).encode()
    except UnicodeEncodeError:
        raise WrongPassphrase("wrong passphrase: not valid UTF-8") from None
    if not 1 <= len(prepared) <= 1024:
        raise WrongPassphrase("wrong passphrase: it must be 1 to 1,024 bytes long")
    return prepared


def open_key_file(data, passphrase):
    """Section 2: the body of the one slot this passphrase opens."""
    need(len(data) == KEY_FILE, "the key file has the wrong size")
    password = prepare(passphrase)
    file_id, slots = data[:32], [data[32 + SLOT * i:][:SLOT] for i in range(SLOTS)]
    for memory, passes in COST_SETS:
        okm = hash_secret_raw(password, file_id, passes, memory, 1, 64, Type.ID, version=0x13)
        secrets = [derive(okm, file_id, b"pantry/1/slot" + bytes([i]), 64) for i in range(SLOTS)]
        macs = [hmac.digest(secret[32:], file_id + bytes([i]) + slot[:-32], "sha256")
                for i, (secret, slot) in enumerate(zip(secrets, slots))]
        # A list, not a generator: all eight are compared whatever the first ones say.
        found = [i for i, hit in enumerate([hmac.compare_digest(m, s[-32:]) for m, s in zip(macs, slots)]) if hit]
        if found:
            break
    else:
        raise WrongPassphrase("wrong passphrase")
    need(len(found) == 1, "more than one slot matches the passphrase")
    i = found[0]
    try:
        body = AESGCM(secrets[i][:32]).decrypt(slots[i][:12], slots[i][12:-32], file_id + bytes([i]))
    except InvalidTag:
        raise Damaged("damaged: the slot's tag fails") from None
    return read_body(body, i, secrets[i])


def read_body(body, own, secret):
    """2.3, every rule of it: a body that breaks one is not used at all."""
    if body[0] > 2:
        raise Refused("written by a newer program")
    need(body[0] >= 1, "the body's version")
    role, plan, log, count = ROLES.get(body[1]), body[2], body[35], body[68]
    need(role, "the role")
    need(plan < 4, "the plan's cell")
    need(log == 255 or log < 4 and log // 2 != plan // 2, "the log's cell")  # the two notebooks share each pair
    need((log == 255) == (role == "supporter"), "the role and the log do not agree")
    need(log != 255 or not any(body[36:68]), "a log's root where there is no log")
    need(count <= SLOTS, "the number of ring entries")
    ring = {}
    for entry in (body[69 + 66 * k:][:66] for k in range(count)):
        need(entry[0] < SLOTS and entry[0] > max(ring, default=-1), "the ring's slots")
        need(entry[1] in ROLES, "a role in the ring")
        ring[entry[0]] = (ROLES[entry[1]], entry[2:])
    end = 1024 if body[0] == 1 else 1020  # version 2 has the generation there
    need(not any(body[69 + 66 * count:end]), "the rest of the body is not zero")
    if role in ("owner", "recovery"):
        need(ring.get(own) == (role, secret), "the ring does not hold its own slot")
    else:
        need(not ring, "a ring in a role that holds none")
    return {"role": role, "cells": {"plan": plan, "log": None if log == 255 else log}, "ring": ring,
            "generation": int.from_bytes(body[1020:], "big"),
            "roots": {"plan": body[3:35], "log": None if log == 255 else body[36:68]}}


def padded(length):
    e = length.bit_length() - 1
    mask = (1 << (e - e.bit_length())) - 1  # e.bit_length() is floor(log2 e) + 1
    return max(LEAST, (length + mask) & ~mask)


def open_sealed(data, root, file_id):
    """Section 4. Whole in memory: content leaves this function only when everything was checked."""
    header, chunks = data[:64], [data[at:at + PIECE + TAG] for at in range(64, len(data), PIECE + TAG)]
    need(len(header) == 64 and chunks and len(chunks[-1]) > TAG and len(chunks) <= 2**32, "the file's length")
    need(hmac.compare_digest(header[:32], file_id), "the file carries another id")
    keys = derive(root, file_id, b"pantry/1/sealed", 71)
    need(hmac.compare_digest(header[32:], keys[32:64]), "the commitment (or the file is another compartment's)")
    aead, aad, plain = AESGCM(keys[:32]), hashlib.sha256(header).digest(), bytearray()
    for n, chunk in enumerate(chunks):
        nonce = keys[64:] + n.to_bytes(4, "big") + bytes([n == len(chunks) - 1])
        try:
            plain += aead.decrypt(nonce, chunk, aad)
        except InvalidTag:
            raise Damaged(f"damaged: chunk {n}'s tag fails") from None
    size, at = int.from_bytes(plain[:8], "big"), 8
    texts = []
    for what, most, coding in ("name", 1024, "utf-8"), ("type", 255, "ascii"):
        length = int.from_bytes(plain[at:at + 2], "big")
        need(length <= most and at + 2 + length <= len(plain), f"the length of the {what}")
        try:
            texts.append(plain[at + 2:at + 2 + length].decode(coding))
        except UnicodeDecodeError:
            raise Damaged(f"damaged: the {what} is not {coding}") from None
        at += 2 + length
    need("\0" not in texts[0], "a NUL in the name")
    need(at + size <= len(plain), "the length of the content")
    need(len(plain) == padded(at + size), "the length of the padding")
    need(not any(plain[at + size:]), "the padding is not zero")
    return texts[0], texts[1], bytes(plain[at:at + size])


def sealed_bytes(files, name, root):
    """3.2: after a change of keys that was cut off, a file may still stand beside its place. 4.1: or on its way in or out."""
    wanted = bytes.fromhex(name)
    header = wanted + derive(root, wanted, b"pantry/1/sealed", 71)[32:64]
    place, beside = files / name, files / f"{name}.next"
    if beside.exists() and not (place.exists() and place.read_bytes()[:64] == header):
        if beside.read_bytes()[:64] == header:
            return beside.read_bytes()
    return (place if place.exists() else files / f"{name}.part").read_bytes()


def run(args):
    passphrase = os.environ.get("PANTRY_PASSPHRASE") if args.passphrase is None else args.passphrase
    if passphrase is None:
        raise Refused("no passphrase: give it as second argument or in PANTRY_PASSPHRASE")
    if args.file and not (args.compartment and args.out):
        raise Refused("--file needs --compartment and --out")
    if args.file and (len(args.file) != 64 or set(args.file) - set("0123456789abcdef")):
        raise Refused("a file's id is 64 lower-case hex digits")
    book = open_key_file((args.folder / "keep.dat").read_bytes(), passphrase)
    if not args.file:
        roots = {k: root and hashlib.sha256(root).hexdigest() for k, root in book["roots"].items()}
        ring = [{"slot": i, "role": role} for i, (role, _) in book["ring"].items()]
        return {"role": book["role"], "cells": book["cells"], "roots_sha256": roots, "ring": ring,
                "generation": book["generation"]}
    root = book["roots"][args.compartment]
    if root is None:
        raise Refused(f"a {book['role']} opens no log")
    name, media, content = open_sealed(sealed_bytes(args.folder / "files", args.file, root), root, bytes.fromhex(args.file))
    args.out.write_bytes(content)
    return {"name": name, "type": media, "length": len(content), "sha256": hashlib.sha256(content).hexdigest()}


class Parser(argparse.ArgumentParser):
    def error(self, message):  # argparse would exit with 2, which means damage here
        raise Refused(message)


def main():
    parser = Parser(description="Opens a Pantry notebook, read only.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("passphrase", nargs="?", help="or in the environment, as PANTRY_PASSPHRASE")
    parser.add_argument("--file", metavar="ID")
    parser.add_argument("--compartment", choices=("plan", "log"))
    parser.add_argument("--out", metavar="FILE", type=Path)
    try:
        print(json.dumps(run(parser.parse_args())))
    except Refused as refusal:
        print(f"reader: {refusal}", file=sys.stderr)
        return refusal.code
    except OSError as error:
        print(f"reader: {error.strerror}: {error.filename}", file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
