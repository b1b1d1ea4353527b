<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>DeskActs</name>
    <message>
        <source>Open this counter</source>
        <translation>Buka loket ini</translation>
    </message>
    <message>
        <source>Call the next visitor</source>
        <translation>Panggil pengunjung berikutnya</translation>
    </message>
    <message>
        <source>Start: the visitor is here</source>
        <translation>Mulai: pengunjung sudah di loket</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Selesaikan</translation>
    </message>
    <message>
        <source>Another outcome…</source>
        <translation>Hasil lain…</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Panggil ulang</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Tidak hadir</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Tunda</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>Alihkan…</translation>
    </message>
    <message>
        <source>Print again…</source>
        <translation>Cetak ulang…</translation>
    </message>
</context>
<context>
    <name>DeskHeader</name>
    <message>
        <source>New tasks: %1</source>
        <translation>Tugas baru: %1</translation>
    </message>
    <message>
        <source>Served today: %1</source>
        <translation>Dilayani hari ini: %1</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tugas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Keluar</translation>
    </message>
</context>
<context>
    <name>DeskModel</name>
    <message>
        <source>The ticket is being printed again.</source>
        <translation>Tiket sedang dicetak ulang.</translation>
    </message>
    <message>
        <source>Nobody is waiting for this counter now.</source>
        <translation>Saat ini tidak ada yang menunggu loket ini.</translation>
    </message>
    <message>
        <source>The visit of %1 has ended.</source>
        <translation>Kunjungan %1 telah selesai.</translation>
    </message>
    <message>
        <source>%1 now waits for: %2.</source>
        <translation>%1 sekarang menunggu: %2.</translation>
    </message>
    <message>
        <source>%1 did not come and may re-enter once from the list of the missed.</source>
        <translation>%1 tidak datang dan boleh antre lagi satu kali dari daftar terlewat.</translation>
    </message>
    <message>
        <source>%1 did not come again; the visit has ended.</source>
        <translation>%1 kembali tidak datang; kunjungannya berakhir.</translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>The hall&apos;s database does not answer. This desk goes on by itself as soon as it does.</source>
        <translation>Basis data tidak menjawab. Meja ini berlanjut sendiri begitu tersambung lagi.</translation>
    </message>
    <message>
        <source>The hall&apos;s database does not answer. What you see is from %1; this desk goes on by itself as soon as it does.</source>
        <translation>Basis data tidak menjawab. Yang Anda lihat adalah keadaan pukul %1; meja ini berlanjut sendiri begitu tersambung lagi.</translation>
    </message>
</context>
<context>
    <name>FinishSheet</name>
    <message>
        <source>How did it end for %1?</source>
        <translation>Bagaimana hasil layanan %1?</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Daftar tombol ini</translation>
    </message>
    <message>
        <source>Call the next visitor</source>
        <translation>Panggil pengunjung berikutnya</translation>
    </message>
    <message>
        <source>Call the same visitor again</source>
        <translation>Panggil ulang pengunjung yang sama</translation>
    </message>
    <message>
        <source>Start: the visitor is here</source>
        <translation>Mulai: pengunjung sudah di loket</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Selesaikan</translation>
    </message>
    <message>
        <source>Finish with another outcome</source>
        <translation>Selesaikan dengan hasil lain</translation>
    </message>
    <message>
        <source>No-show: nobody came</source>
        <translation>Tidak hadir: tidak ada yang datang</translation>
    </message>
    <message>
        <source>Put back to the same place in line</source>
        <translation>Kembalikan ke tempat semula dalam antrean</translation>
    </message>
    <message>
        <source>Park: set aside for a while</source>
        <translation>Tunda: sisihkan sementara</translation>
    </message>
    <message>
        <source>Transfer to another stage or counter</source>
        <translation>Alihkan ke tahap atau loket lain</translation>
    </message>
    <message>
        <source>The list; Enter calls out of order</source>
        <translation>Daftar; Enter memanggil di luar urutan</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tugas</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Print the ticket again</source>
        <translation>Cetak ulang tiket</translation>
    </message>
    <message>
        <source>Waiting, parked, missed</source>
        <translation>Menunggu, ditunda, terlewat</translation>
    </message>
    <message>
        <source>Back, changing nothing</source>
        <translation>Kembali tanpa mengubah apa pun</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>LanesPanel</name>
    <message>
        <source>Waiting by lane</source>
        <translation>Menunggu per jalur</translation>
    </message>
    <message>
        <source>longest wait and target</source>
        <translation>tunggu terlama dan sasaran</translation>
    </message>
    <message>
        <source>%1 min, over %2</source>
        <translation>%1 menit (&gt; %2)</translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <translation>%1 dari %2 menit</translation>
    </message>
</context>
<context>
    <name>LinePanel</name>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Ditunda</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Terlewat</translation>
    </message>
    <message>
        <source>Nobody is waiting for this counter.</source>
        <translation>Tidak ada yang menunggu loket ini.</translation>
    </message>
    <message>
        <source>Call…</source>
        <translation>Panggil…</translation>
    </message>
    <message>
        <source>Nobody is parked.</source>
        <translation>Tidak ada yang ditunda.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Nobody was missed who may still re-enter.</source>
        <translation>Tidak ada nomor terlewat yang masih boleh antre lagi.</translation>
    </message>
    <message>
        <source>Re-enter</source>
        <translation>Antre lagi</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Counter</source>
        <translation>Loket</translation>
    </message>
</context>
<context>
    <name>OutOfOrderSheet</name>
    <message>
        <source>Call %1 before its turn</source>
        <translation>Panggil %1 sebelum gilirannya</translation>
    </message>
    <message>
        <source>The reason is kept with this call.</source>
        <translation>Alasan disimpan bersama panggilan ini.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>For example: has to catch a train at 11:00</source>
        <translation>Misalnya: harus mengejar kereta pukul 11.00</translation>
    </message>
    <message>
        <source>Cannot wait long</source>
        <translation>Tidak dapat menunggu lama</translation>
    </message>
    <message>
        <source>Only a missing document</source>
        <translation>Hanya melengkapi berkas</translation>
    </message>
    <message>
        <source>Called by mistake before</source>
        <translation>Sebelumnya salah panggil</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Panggil %1</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>Where shall %1 be printed again?</source>
        <translation>Tiket %1 dicetak ulang di mana?</translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>Open a counter</source>
        <translation>Buka loket</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Siapa Anda?</translation>
    </message>
    <message>
        <source>Which counter?</source>
        <translation>Di loket mana?</translation>
    </message>
    <message>
        <source>%1 is signed in there; you would take over.</source>
        <translation>%1 sedang bertugas di sana; Anda akan menggantikannya.</translation>
    </message>
    <message>
        <source>Open the counter</source>
        <translation>Buka loket</translation>
    </message>
</context>
<context>
    <name>StepDots</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Langkah %1 dari %2</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>%1 min ago · you are on the way</source>
        <translation>%1 menit lalu · Anda yang menangani</translation>
    </message>
    <message>
        <source>%1 min ago · %2 is on the way</source>
        <translation>%1 menit lalu · ditangani %2</translation>
    </message>
    <message>
        <source>%1 min ago · nobody is on the way yet</source>
        <translation>%1 menit lalu · belum ada yang menangani</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Cetak ulang</translation>
    </message>
    <message>
        <source>I go</source>
        <translation>Saya tangani</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
</context>
<context>
    <name>TasksSheet</name>
    <message>
        <source>Tasks</source>
        <translation>Tugas</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Tidak ada tugas.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>TicketLine</name>
    <message>
        <source>%1 min ago</source>
        <translation>%1 menit lalu</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 menit</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Served for %1</source>
        <translation>Dilayani selama %1</translation>
    </message>
    <message>
        <source>Called %1 ago</source>
        <translation>Dipanggil %1 yang lalu</translation>
    </message>
    <message>
        <source>over the standard of %1 min</source>
        <translation>melewati standar %1 menit</translation>
    </message>
    <message>
        <source>within the standard of %1 min</source>
        <translation>dalam standar %1 menit</translation>
    </message>
    <message>
        <source>called %1 of %2 times: a no-show may be noted</source>
        <translation>dipanggil %1 dari %2 kali: boleh dicatat tidak hadir</translation>
    </message>
    <message>
        <source>called %1 of %2 times</source>
        <translation>dipanggil %1 dari %2 kali</translation>
    </message>
</context>
<context>
    <name>TransferSheet</name>
    <message>
        <source>Where does %1 go?</source>
        <translation>%1 dialihkan ke mana?</translation>
    </message>
    <message>
        <source>Number and time of arrival stay the same.</source>
        <translation>Nomor dan waktu kedatangan tetap sama.</translation>
    </message>
    <message>
        <source>To any counter</source>
        <translation>Ke loket mana pun</translation>
    </message>
</context>
<context>
    <name>VisitorPanel</name>
    <message>
        <source>This counter is closed</source>
        <translation>Loket ini tutup</translation>
    </message>
    <message>
        <source>%1 is signed in at this counter now</source>
        <translation>%1 sekarang bertugas di loket ini</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Mohon tunggu sebentar</translation>
    </message>
    <message>
        <source>Nobody is at the counter</source>
        <translation>Tidak ada pengunjung di loket</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Tidak ada yang menunggu</translation>
    </message>
    <message>
        <source>Waiting for this counter: %1</source>
        <translation>Menunggu loket ini: %1</translation>
    </message>
    <message>
        <source>New visitors appear here by themselves.</source>
        <translation>Pengunjung baru akan tampil di sini dengan sendirinya.</translation>
    </message>
    <message>
        <source>Nobody is called here until you open it.</source>
        <translation>Tidak ada yang dipanggil ke sini sebelum Anda membukanya.</translation>
    </message>
    <message>
        <source>Open it again to work here yourself, or choose another counter.</source>
        <translation>Buka lagi untuk bekerja di sini, atau pilih loket lain.</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>Sedang dilayani</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Dipanggil</translation>
    </message>
    <message>
        <source>speaks %1</source>
        <translation>berbahasa %1</translation>
    </message>
    <message>
        <source>Needs:</source>
        <translation>Kebutuhan:</translation>
    </message>
    <message>
        <source>Why this one: %1</source>
        <translation>Mengapa nomor ini: %1</translation>
    </message>
</context>
</TS>
