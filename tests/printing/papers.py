"""A paper and the two usual printers, for tests of what is printed."""

from __future__ import annotations

from core.pictures import Paper
from core.profile import Printer

WIDE = Printer(connection="dummy", width_mm=80, dots=576, columns=48, cutter=True)
NARROW = Printer(connection="dummy", width_mm=58, dots=384, columns=32, cutter=False)

PAPER = Paper(
    office="Kantor Imigrasi Contoh",
    number="A012",
    service="Paspor baru atau penggantian",
    lane="Sudah memesan",
    date="Selasa, 24 November 2026",
    time="09.05",
    place="7 orang di depan Anda",
    wait="Waktu tunggu: sekitar 20–30 menit",
    bring_title="Siapkan",
    bring=("KTP elektronik", "Salah satu: akta lahir, buku nikah, ijazah, atau surat baptis"),
    steps_title="Tahapan Anda",
    steps=("Verifikasi dokumen", "Foto dan wawancara"),
    qr="b6QpY3vYwWq2mFh1k0dVxg",
    qr_caption="Tunjukkan kode ini kepada petugas",
    footer="Nomor terlewat? Lapor dalam 30 menit, Anda dipanggil lagi satu kali.",
    language="id",
    again="",
)
